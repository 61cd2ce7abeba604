"""Change what a network is called and what it is about."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.forms.network_start import NetworkStartForm
from vlecht.networks.operations.learning_networks import describe_network
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.MANAGE_PEOPLE))
def network_change(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Show name and issue in a form."""
    now = {"name": request.network.name, "issue": request.network.issue}
    form = NetworkStartForm(request.POST if request.method == "POST" else None, initial=now)
    if request.method == "POST" and form.is_valid():
        describe_network(
            network=request.network,
            name=form.cleaned_data["name"],
            issue=form.cleaned_data["issue"],
            actor=request.user,
            at=timezone.now(),
        )
        messages.success(request, _("Saved."))
        return redirect("networks:network-home", request.network.pk)
    status = 422 if form.errors else 200
    return network_page(request, "networks/network_change.html", {"form": form}, status=status)
