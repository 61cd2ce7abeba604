"""Agreements with employers."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from vlecht.charter.queries import agreements_of
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access

AGREEMENTS_PER_PAGE = 30


@require_safe
@access(in_network(Permission.MANAGE_AGREEMENTS))
def agreements(request: NetworkRequest, network_id: UUID) -> HttpResponse:
    """List the agreements of a network."""
    found = Paginator(agreements_of(request.network), AGREEMENTS_PER_PAGE)
    page = found.get_page(request.GET.get("page"))
    return network_page(request, "charter/agreements.html", {"page": page})
