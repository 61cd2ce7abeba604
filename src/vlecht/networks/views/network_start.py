"""Start a network: name and issue, nothing more."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.forms.network_start import NetworkStartForm
from vlecht.networks.operations.learning_networks import start_network
from vlecht.people.access import SignedInRequest, access, signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@access(signed_in)
def network_start(request: SignedInRequest) -> HttpResponse:
    """Ask for a name and an issue, and begin."""
    form = NetworkStartForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if form.is_valid():
            network = start_network(
                name=form.cleaned_data["name"],
                issue=form.cleaned_data["issue"],
                actor=request.user,
                at=timezone.now(),
            )
            messages.success(request, _("Your network is there. You guide it."))
            return redirect("networks:network-home", network.pk)
        return TemplateResponse(request, "networks/network_start.html", {"form": form}, status=422)
    return TemplateResponse(request, "networks/network_start.html", {"form": form})
