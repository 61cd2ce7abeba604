"""Welcome: you are in, and this is how a guest comes back on another day or another device."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.qr_drawing import qr_svg
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access
from vlecht.people.guest_sign_in import return_link
from vlecht.people.queries import return_key_of
from vlecht.people.return_keys import in_groups


@require_safe
@access(in_network(Permission.VIEW_EXCERPT))
def welcome(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Say welcome; a guest sees their own key."""
    key = return_key_of(request.user) if request.user.is_guest else None
    address = return_link(key).address if key else ""
    return network_page(
        request,
        "networks/welcome.html",
        {
            "return_key": in_groups(key) if key else "",
            "address": address,
            "qr": qr_svg(address) if key else "",
        },
    )
