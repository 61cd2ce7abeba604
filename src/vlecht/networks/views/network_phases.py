"""The phases of a network: where it is in its loop, and how it came there."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.forms.phase import PhaseForm
from vlecht.networks.operations.phases import PhaseInTheFuture, SamePhaseAgain, record_phase
from vlecht.networks.pages import network_page
from vlecht.networks.queries import phases_of, present_phase_of
from vlecht.networks.vocabulary import NetworkPhase, Permission
from vlecht.people.access import access

ENTRIES_PER_PAGE = 30


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.VIEW_NETWORK))
def network_phases(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Show the timeline; who may change the phase gets the form too."""
    may_change = Permission.CHANGE_PHASE in request.permissions
    initial = {"since_date": timezone.localdate()}
    data = request.POST if request.method == "POST" and may_change else None
    form = PhaseForm(data, network=request.network, initial=initial) if may_change else None
    if form is not None and form.is_bound and form.is_valid() and _recorded(request, form):
        messages.success(request, _("The phase is recorded."))
        return redirect("networks:network-phases", request.network.pk)
    entries = Paginator(phases_of(request.network), ENTRIES_PER_PAGE)
    return network_page(
        request,
        "networks/network_phases.html",
        {
            "form": form,
            "entries": entries.get_page(request.GET.get("page")),
            "present": present_phase_of(request.network),
            "loop": list(NetworkPhase),
        },
        status=422 if form is not None and form.errors else 200,
    )


def _recorded(request: NetworkRequest, form: PhaseForm) -> bool:
    answers = form.cleaned_data
    try:
        record_phase(
            network=request.network,
            phase=NetworkPhase(answers["phase"]),
            since_date=answers["since_date"],
            reason=answers["reason"],
            subgroup=answers["subgroup"],
            actor=request.user,
            at=timezone.now(),
        )
    except PhaseInTheFuture:
        form.add_error("since_date", _("This date is still to come. Fill in today or earlier."))
    except SamePhaseAgain:
        form.add_error("phase", _("You were in this phase already on that date."))
    return not form.errors
