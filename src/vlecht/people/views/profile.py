"""Change your name and the language of the pages."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.people.access import SignedInRequest, access, signed_in
from vlecht.people.forms import ProfileForm
from vlecht.people.operations.persons import change_profile


@require_http_methods(["GET", "HEAD", "POST"])
@access(signed_in)
def profile(request: SignedInRequest) -> HttpResponse:
    """Show and keep name and language."""
    person = request.user
    form = ProfileForm(
        request.POST if request.method == "POST" else None,
        initial={"name": person.name, "language": person.language},
    )
    if request.method == "POST" and form.is_valid():
        change_profile(person=person, at=timezone.now(), **form.cleaned_data)
        with translation.override(person.language):
            messages.success(request, _("Saved."))
        return redirect("people:account")
    return TemplateResponse(
        request, "people/profile.html", {"form": form}, status=422 if form.errors else 200
    )
