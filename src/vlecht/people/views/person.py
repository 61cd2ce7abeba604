"""One person, for who looks after the installation: account and standing, nothing they wrote."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.journal.refusal import OperationRefused
from vlecht.people.access import SignedInRequest, access, instance_administrator, person_for
from vlecht.people.forms import StandingForm
from vlecht.people.operations.standing import change_standing
from vlecht.people.queries import has_second_factor
from vlecht.people.refusals import words_of
from vlecht.people.vocabulary import Standing


@require_http_methods(["GET", "HEAD", "POST"])
@access(instance_administrator)
def person(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """Show a person, and change how they stand."""
    shown = person_for(request.user, person_id)
    form = StandingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        standing = Standing(form.cleaned_data["standing"])
        try:
            change_standing(person=shown, standing=standing, actor=request.user, at=timezone.now())
        except OperationRefused as refusal:
            messages.error(request, words_of(refusal))
        else:
            messages.success(request, _("Done."))
        return redirect("people:person", shown.pk)
    return TemplateResponse(
        request,
        "people/person.html",
        {"person": shown, "form": form, "has_second_factor": has_second_factor(shown)},
        status=422 if form.errors else 200,
    )
