"""Who is in the network: by role, with the braid and what is missing."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.braid_drawing import braid_svg
from vlecht.networks.pages import network_page
from vlecht.networks.queries import braid_of, people_in
from vlecht.networks.rules import missing_strands
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access

PEOPLE_PER_PAGE = 50


@require_safe
@access(in_network(Permission.VIEW_NETWORK))
def network_people(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Show the people of a network."""
    day = timezone.localdate()
    shares = braid_of(request.network, on=day)
    people = Paginator(people_in(request.network, on=day), PEOPLE_PER_PAGE)
    return network_page(
        request,
        "networks/network_people.html",
        {
            "people": people.get_page(request.GET.get("page")),
            "shares": shares,
            "braid": braid_svg(shares),
            "missing": missing_strands(strand.source for strand in shares if strand.count),
        },
    )
