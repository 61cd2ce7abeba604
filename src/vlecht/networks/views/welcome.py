"""Welcome: you are in, and this is how a guest comes back on another day or another device."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.qr_drawing import qr_svg
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access
from vlecht.people.queries import return_key_of


@require_safe
@access(in_network(Permission.VIEW_EXCERPT))
def welcome(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Say welcome; a guest sees their own key."""
    key = return_key_of(request.user) if request.user.is_guest else None
    address = f"{settings.BASE_URL}{_way_back(key)}" if key else ""
    return network_page(
        request,
        "networks/welcome.html",
        {"return_key": key, "address": address, "qr": qr_svg(address) if key else ""},
    )


def _way_back(key: str) -> str:
    return key
