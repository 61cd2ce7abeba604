"""Change an agreement; both sides confirm again."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.charter.access import agreement_for
from vlecht.charter.forms import AgreementTextForm
from vlecht.charter.operations.agreements import change_agreement
from vlecht.charter.queries import versions_of
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.MANAGE_AGREEMENTS))
def agreement_change(request: NetworkRequest, network_id: UUID, agreement_id: UUID) -> HttpResponse:
    """Show what is agreed in a form, and make the change a new version."""
    agreement = agreement_for(
        request.network, agreement_id, person=request.user, permissions=request.permissions
    )
    latest = versions_of(agreement)[0]
    now = {
        "hours_per_week": latest.hours_per_week,
        "role": latest.role,
        "noticed": latest.noticed,
    }
    form = AgreementTextForm(request.POST if request.method == "POST" else None, initial=now)
    if request.method == "POST" and form.is_valid():
        version = change_agreement(
            agreement=agreement, actor=request.user, at=timezone.now(), **form.cleaned_data
        )
        if version.number != latest.number:
            messages.success(request, _("Changed. Ask both sides to confirm again."))
        return redirect("charter:agreement", request.network.pk, agreement.pk)
    context = {"form": form, "agreement": agreement}
    status = 422 if form.errors else 200
    return network_page(request, "charter/agreement_change.html", context, status=status)
