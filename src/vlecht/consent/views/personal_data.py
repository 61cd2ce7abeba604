"""My data: see it, take it along, have it erased."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.consent.exports import data_of
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def personal_data(request: SignedInRequest) -> HttpResponse:
    """Show a person how much we keep about them, and what they can do."""
    return TemplateResponse(request, "consent/personal_data.html", {"parts": data_of(request.user)})
