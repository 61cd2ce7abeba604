"""Write down what a member and an employer agree."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from vlecht.charter.forms import AgreementForm
from vlecht.charter.operations.agreements import make_agreement
from vlecht.charter.queries import members_to_agree_about
from vlecht.networks.access import NetworkRequest, in_network, membership_for
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.MANAGE_AGREEMENTS))
def agreement_make(request: NetworkRequest, network_id: UUID) -> HttpResponse:
    """Ask for the four things of an agreement."""
    members = list(members_to_agree_about(request.network, on=timezone.localdate()))
    form = AgreementForm(request.POST if request.method == "POST" else None, memberships=members)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        made = make_agreement(
            membership=membership_for(request.network, form.membership_id),
            employer=answers["employer"],
            hours_per_week=answers["hours_per_week"],
            role=answers["role"],
            noticed=answers["noticed"],
            actor=request.user,
            at=timezone.now(),
        )
        return redirect("charter:agreement", request.network.pk, made.pk)
    status = 422 if form.errors else 200
    return network_page(request, "charter/agreement_make.html", {"form": form}, status=status)
