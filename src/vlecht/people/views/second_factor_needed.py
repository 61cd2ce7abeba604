"""What an administrator without a second step sees, and nothing else."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.people.access import SignedInRequest, access, signed_in
from vlecht.people.queries import has_second_factor, has_unconfirmed_address


@require_safe
@access(signed_in)
def second_factor_needed(request: SignedInRequest) -> HttpResponse:
    """Explain why, and offer the two ways."""
    if has_second_factor(request.user):
        return redirect("mfa_index")
    return TemplateResponse(
        request,
        "people/second_factor_needed.html",
        {"must_confirm_address": has_unconfirmed_address(request.user)},
    )
