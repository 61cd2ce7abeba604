"""Support visits: an administrator looks into a network to help, and the network sees it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import support_visit_for
from vlecht.networks.forms.support_visit import SupportVisitForm
from vlecht.networks.operations.support_visits import end_support_visit, open_support_visit
from vlecht.networks.queries import network_by_id, visits_by
from vlecht.people.access import SignedInRequest, access, instance_administrator


@require_http_methods(["GET", "HEAD", "POST"])
@access(instance_administrator)
def support_visits(request: SignedInRequest) -> HttpResponse:
    """Open a visit with a reason, see my visits, end one."""
    moment = timezone.now()
    if request.method == "POST" and "end" in request.POST:
        visit = support_visit_for(request.user, request.POST["end"])
        end_support_visit(visit=visit, actor=request.user, at=moment)
        messages.success(request, _("The visit has ended."))
        return redirect("networks:support-visits")
    form = SupportVisitForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        network = network_by_id(form.cleaned_data["network"])
        if network is not None:
            open_support_visit(
                network=network,
                administrator=request.user,
                reason=form.cleaned_data["reason"],
                duration=form.duration,
                at=moment,
            )
            return redirect("networks:network-home", network.pk)
        form.add_error("network", _("There is no network at this address."))
    return TemplateResponse(
        request,
        "networks/support_visits.html",
        {"form": form, "visits": visits_by(request.user), "moment": moment},
        status=422 if form.errors else 200,
    )
