"""One agreement: what it says, who said yes, and the links with which they do."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.charter.access import agreement_for
from vlecht.charter.agreement_mail import agree_address_of, mail_agreement
from vlecht.charter.models import AgreementVersion
from vlecht.charter.operations.agreements import (
    ConfirmedAlready,
    NotTheLatestVersion,
    confirm_as_member,
    issue_confirmation_link,
)
from vlecht.charter.queries import versions_of
from vlecht.charter.rules import waits_for
from vlecht.charter.vocabulary import Party
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access
from vlecht.people.mail_limit import may_send_mail


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.VIEW_NETWORK))
def agreement(request: NetworkRequest, network_id: UUID, agreement_id: UUID) -> HttpResponse:
    """Show an agreement; a POST asks a side to confirm, or is the member's own yes."""
    found = agreement_for(
        request.network, agreement_id, person=request.user, permissions=request.permissions
    )
    versions = versions_of(found)
    is_mine = found.membership.person_id == request.user.pk
    link: dict[str, str] = {}
    if request.method == "POST":
        if "yes" in request.POST and is_mine:
            _said_yes(request, versions)
            return redirect("charter:agreement", request.network.pk, found.pk)
        link = _asked(request, versions[0])
        versions = versions_of(found)
    yes = [row for row in versions[0].confirmations.all() if row.confirmed_at]
    context = {
        "agreement": found,
        "versions": versions,
        "latest": versions[0],
        "yes": yes,
        "waiting": waits_for(row.party for row in yes),
        "is_mine": is_mine,
        "link": link,
    }
    return network_page(
        request, "charter/agreement.html", context, status=422 if link.get("fault") else 200
    )


def _said_yes(request: NetworkRequest, versions: Sequence[AgreementVersion]) -> None:
    """Take the member's yes to the text that they read, and to no other."""
    read = next((one for one in versions if str(one.number) == request.POST["yes"]), None)
    is_taken = False
    if read is not None:
        with contextlib.suppress(NotTheLatestVersion):
            confirm_as_member(version=read, person=request.user, at=timezone.now())
            is_taken = True
    if is_taken:
        messages.success(request, _("Thank you. Your yes is recorded."))
    else:
        messages.warning(request, _("The agreement was changed meanwhile. Read it once more."))


def _asked(request: NetworkRequest, version: AgreementVersion) -> dict[str, str]:
    """Make a link for one side, mail it when an address was given, and return what to show."""
    party = request.POST.get("ask", "")
    if Permission.MANAGE_AGREEMENTS not in request.permissions or party not in Party.values:
        raise Http404
    email = request.POST.get("email", "").strip()
    if email:
        try:
            validate_email(email)
        except ValidationError:
            fault = _("This is no e-mail address. Look once more.")
            return {"fault": fault, "party": party, "email": email}
    try:
        token = issue_confirmation_link(
            version=version, party=Party(party), actor=request.user, at=timezone.now()
        )
    except ConfirmedAlready:
        messages.info(request, _("This side said yes already."))
        return {}
    if email:
        sent = may_send_mail(request) and mail_agreement(
            version.agreement, token=token, email=email, sender=str(request.user)
        )
        if sent:
            messages.success(request, _("The mail is sent."))
        else:
            messages.error(request, _("The mail did not go out. Send the link below yourself."))
    return {"party": party, "address": agree_address_of(token)}
