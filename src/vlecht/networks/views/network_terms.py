"""Our words: what this network calls things."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.forms.terms import TermsForm
from vlecht.networks.operations.terms import rename_terms
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.RENAME_TERMS))
def network_terms(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Show every term with the network's own word, in the reader's language."""
    form = TermsForm(request.POST if request.method == "POST" else None, network=request.network)
    if request.method == "POST" and form.is_valid():
        rename_terms(
            network=request.network,
            language=(get_language() or "nl")[:2],
            words=form.words(),
            actor=request.user,
            at=timezone.now(),
        )
        messages.success(request, _("Saved. Every page of the network uses these words now."))
        return redirect("networks:network-terms", request.network.pk)
    status = 422 if form.errors else 200
    return network_page(request, "networks/network_terms.html", {"form": form}, status=status)
