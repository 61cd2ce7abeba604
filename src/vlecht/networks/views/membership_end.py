"""End someone's place in the network."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import NetworkRequest, in_network, membership_for
from vlecht.networks.operations.learning_networks import LastProcessGuide, end_membership
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.MANAGE_PEOPLE))
def membership_end(
    request: NetworkRequest, network_id: object, membership_id: UUID
) -> HttpResponse:
    """Ask whether it is sure, and end it."""
    membership = membership_for(request.network, membership_id)
    refusal = ""
    if request.method == "POST":
        try:
            end_membership(membership=membership, actor=request.user, at=timezone.now())
        except LastProcessGuide:
            refusal = _("Nobody else guides the process. Give someone that role first.")
        else:
            messages.success(request, _("The place in the network has ended."))
            if membership.person_id == request.user.pk:
                return redirect("networks:today")
            return redirect("networks:network-people", request.network.pk)
    return network_page(
        request,
        "networks/membership_end.html",
        {"membership": membership, "refusal": refusal, "has_errors": bool(refusal)},
        status=422 if refusal else 200,
    )
