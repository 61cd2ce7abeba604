"""A programme: its networks, for who coordinates it."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.networks.access import programme_for
from vlecht.networks.queries import networks_in_programme, phase_label
from vlecht.people.access import SignedInRequest, access, signed_in

NETWORKS_PER_PAGE = 50


@require_safe
@access(signed_in)
def programme(request: SignedInRequest, programme_id: UUID) -> HttpResponse:
    """Show the networks of a programme side by side, in the order of the alphabet."""
    found = programme_for(request.user, programme_id)
    networks = Paginator(
        networks_in_programme(found, on=timezone.localdate()), NETWORKS_PER_PAGE
    ).get_page(request.GET.get("page"))
    rows = [
        {"network": network, "phase": phase_label(network.present_phase)}  # type: ignore[attr-defined]
        for network in networks
    ]
    return TemplateResponse(
        request, "networks/programme.html", {"programme": found, "page": networks, "rows": rows}
    )
