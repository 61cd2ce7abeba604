"""Today: what needs me, and the networks I belong to."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.networks.queries import networks_of
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def today(request: SignedInRequest) -> HttpResponse:
    """Show a person their networks."""
    networks = networks_of(request.user, on=timezone.localdate())
    return TemplateResponse(request, "networks/today.html", {"networks": networks})
