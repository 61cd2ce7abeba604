"""One invitation: its link, code and QR code, and a way to close it."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import NetworkRequest, in_network, invitation_for
from vlecht.networks.invitation_keys import code_of
from vlecht.networks.invitation_mail import join_address_of
from vlecht.networks.operations.invitations import withdraw_invitation
from vlecht.networks.pages import network_page
from vlecht.networks.qr_drawing import qr_svg
from vlecht.networks.rules import invitation_state
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.INVITE_PEOPLE))
def invitation(request: NetworkRequest, network_id: object, invitation_id: UUID) -> HttpResponse:
    """Show an invitation large enough for a wall; a POST withdraws it."""
    found = invitation_for(request.network, invitation_id, permissions=request.permissions)
    if request.method == "POST":
        withdraw_invitation(invitation=found, actor=request.user, at=timezone.now())
        messages.success(request, _("The invitation is withdrawn. Nobody comes in with it now."))
        return redirect("networks:invitations", request.network.pk)
    code = code_of(found.pk, attempt=found.code_attempt)
    address = join_address_of(found)
    return network_page(
        request,
        "networks/invitation.html",
        {
            "invitation": found,
            "state": invitation_state(found, at=timezone.now()),
            "address": address,
            "code": f"{code[:3]} {code[3:]}",
            "code_address": settings.BASE_URL + reverse("networks:join-code"),
            "qr": qr_svg(address),
        },
    )
