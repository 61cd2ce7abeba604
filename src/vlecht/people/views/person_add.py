"""An administrator registers a person."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.people.access import SignedInRequest, access, instance_administrator
from vlecht.people.forms import PersonForm
from vlecht.people.operations.persons import EmailTaken, register_person


@require_http_methods(["GET", "HEAD", "POST"])
@access(instance_administrator)
def person_add(request: SignedInRequest) -> HttpResponse:
    """Ask who it is and make the account."""
    form = PersonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            person = register_person(actor=request.user, at=timezone.now(), **form.cleaned_data)
        except EmailTaken:
            form.add_error("email", _("Somebody has this e-mail address already."))
        else:
            messages.success(
                request, _("%(name)s can now sign in with a code by mail.") % {"name": person}
            )
            return redirect("people:person", person.pk)
    return TemplateResponse(
        request, "people/person_add.html", {"form": form}, status=422 if form.errors else 200
    )
