"""Which version of each pack a network uses."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.frameworks.forms import ChooseVersionForm
from vlecht.frameworks.operations.packs import choose_pack_version, follow_newest_version
from vlecht.frameworks.queries import choices_of, current_versions, versions_by_pack
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.RENAME_TERMS))
def network_packs(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Show the packs with the version this network uses; a POST keeps to one or lets go."""
    if request.method == "POST":
        _choose(request)
        return redirect("frameworks:network-packs", request.network.pk)
    choices, versions = choices_of(request.network), versions_by_pack()
    rows = [
        {
            "current": current,
            "choice": choices.get(current.pack_id),
            "versions": versions[current.pack_id],
        }
        for current in current_versions()
    ]
    return network_page(request, "frameworks/network_packs.html", {"rows": rows})


def _choose(request: NetworkRequest) -> None:
    form = ChooseVersionForm(request.POST)
    versions = versions_by_pack().get(form.cleaned_data["pack"], []) if form.is_valid() else []
    if not versions:
        raise Http404
    wanted = form.cleaned_data["version"]
    moment, network, actor = timezone.now(), request.network, request.user
    if wanted is None:
        follow_newest_version(network=network, pack=versions[0].pack, actor=actor, at=moment)
        messages.success(request, _("The network now follows the newest version."))
        return
    version = next((version for version in versions if version.pk == wanted), None)
    if version is None:
        raise Http404
    choose_pack_version(network=network, version=version, actor=actor, at=moment)
    messages.success(
        request, _("The network keeps to version %(version)s.") % {"version": version.version}
    )
