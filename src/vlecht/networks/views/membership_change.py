"""Change someone's role, strand or organisation, or end their place."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import NetworkRequest, in_network, membership_for
from vlecht.networks.forms.membership import MembershipForm
from vlecht.networks.operations.learning_networks import (
    LastProcessGuide,
    MembershipEnded,
    change_membership,
)
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import KnowledgeSource, Permission, Role
from vlecht.people.access import access
from vlecht.people.operations.organisations import name_organisation


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.MANAGE_PEOPLE))
def membership_change(
    request: NetworkRequest, network_id: object, membership_id: UUID
) -> HttpResponse:
    """Change someone's place in the network."""
    membership = membership_for(request.network, membership_id)
    now = {
        "role": membership.role,
        "knowledge_source": membership.knowledge_source,
        "organisation": membership.organisation or "",
    }
    form = MembershipForm(
        request.POST if request.method == "POST" else None, network=request.network, initial=now
    )
    if request.method == "POST" and form.is_valid():
        moment, answers = timezone.now(), form.cleaned_data
        organisation = name_organisation(
            name=answers["organisation"], actor=request.user, at=moment
        )
        try:
            change_membership(
                membership=membership,
                role=Role(answers["role"]),
                knowledge_source=KnowledgeSource(answers["knowledge_source"]),
                organisation=organisation,
                actor=request.user,
                at=moment,
            )
        except LastProcessGuide:
            form.add_error(
                "role", _("Nobody else guides the process. Give someone that role first.")
            )
        except MembershipEnded:
            form.add_error(None, _("This person is no longer in the network. Invite them again."))
        else:
            messages.success(request, _("Saved."))
            return redirect("networks:network-people", request.network.pk)
    status = 422 if form.errors else 200
    context = {"form": form, "membership": membership}
    return network_page(request, "networks/membership_change.html", context, status=status)
