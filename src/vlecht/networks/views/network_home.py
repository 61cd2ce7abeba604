"""The home of a network: five questions answered at a glance, and the next step."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.braid_drawing import braid_svg
from vlecht.networks.home import next_step_of, sections_of, stylesheets_of_parts
from vlecht.networks.pages import network_page
from vlecht.networks.queries import braid_of, present_phase_of
from vlecht.networks.rules import missing_strands
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_safe
@access(in_network(Permission.VIEW_EXCERPT))
def network_home(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Show the network; who pays sees the excerpt only."""
    network = request.network
    shares = braid_of(network, on=timezone.localdate())
    context: dict[str, Any] = {
        "phase": present_phase_of(network),
        "shares": shares,
        "people_count": sum(strand.count for strand in shares),
        "braid": braid_svg(shares),
        "missing": missing_strands(strand.source for strand in shares if strand.count),
    }
    if Permission.VIEW_NETWORK in request.permissions:
        context["stylesheets"] = stylesheets_of_parts()
        context["sections"] = sections_of(request)
        context["next_step"] = next_step_of(request, shares)
    return network_page(request, "networks/network_home.html", context)
