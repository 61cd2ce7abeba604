"""My account: everything the installation holds about signing in, and where to change it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.people.access import SignedInRequest, access, signed_in
from vlecht.people.queries import has_second_factor


@require_safe
@access(signed_in)
def account(request: SignedInRequest) -> HttpResponse:
    """Show a person their account."""
    return TemplateResponse(
        request,
        "people/account.html",
        {
            "person": request.user,
            "has_second_factor": has_second_factor(request.user),
            "organisation_logins": bool(settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]),
        },
    )
