"""Have my data erased."""

from __future__ import annotations

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from vlecht.consent.forms import ErasureForm
from vlecht.consent.operations import erase_person
from vlecht.consent.operations.erasing import LastAdministrator, StillTheOnlyGuide
from vlecht.consent.queries import is_last_administrator, networks_left_without_guide
from vlecht.people.access import SignedInRequest, access, signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@access(signed_in)
def personal_data_erasure(request: SignedInRequest) -> HttpResponse:
    """Say what goes and what stays; erase on a yes from the person themselves."""
    if not did_recently_reauthenticate(request):
        return redirect_to_login(request.path, login_url="account_reauthenticate")
    form = ErasureForm(request.POST if request.method == "POST" else None)
    refused = False
    if request.method == "POST" and form.is_valid():
        try:
            erase_person(person=request.user, actor=request.user, at=timezone.now())
        except (StillTheOnlyGuide, LastAdministrator):
            refused = True
        else:
            logout(request)
            return redirect("consent:erased")
    context = {
        "form": form,
        "networks": networks_left_without_guide(request.user),
        "is_last_administrator": is_last_administrator(request.user),
        "has_errors": refused,
    }
    status = 422 if refused or form.errors else 200
    return TemplateResponse(request, "consent/personal_data_erasure.html", context, status=status)
