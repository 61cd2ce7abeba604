"""Invite people: make a way in, and see the ways in that are open."""

from __future__ import annotations

import datetime as dt

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.forms.invitation import InvitationForm
from vlecht.networks.invitation_mail import mail_invitation
from vlecht.networks.models import Invitation
from vlecht.networks.operations.invitations import invite_people, note_invitation_mailed
from vlecht.networks.pages import network_page
from vlecht.networks.queries import invitations_of
from vlecht.networks.vocabulary import KnowledgeSource, Permission, Role
from vlecht.people.access import access
from vlecht.people.mail_limit import may_send_mail
from vlecht.people.operations.organisations import name_organisation

INVITATIONS_PER_PAGE = 20


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.INVITE_PEOPLE))
def invitations(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Make an invitation, or go to one that was made."""
    form = InvitationForm(
        request.POST if request.method == "POST" else None,
        network=request.network,
        permissions=request.permissions,
    )
    if request.method == "POST" and form.is_valid():
        invitation = _invited(request, form)
        return redirect("networks:invitation", request.network.pk, invitation.pk)
    found = invitations_of(request.network, permissions=request.permissions)
    made = Paginator(found, INVITATIONS_PER_PAGE)
    return network_page(
        request,
        "networks/invitations.html",
        {"form": form, "page": made.get_page(request.GET.get("page")), "moment": timezone.now()},
        status=422 if form.errors else 200,
    )


def _invited(request: NetworkRequest, form: InvitationForm) -> Invitation:
    moment, answers = timezone.now(), form.cleaned_data
    strand = answers["knowledge_source"]
    invitation = invite_people(
        network=request.network,
        role=Role(answers["role"]),
        knowledge_source=KnowledgeSource(strand) if strand else None,
        organisation=name_organisation(name=answers["organisation"], actor=request.user, at=moment),
        email=answers["email"],
        expires_at=moment + dt.timedelta(days=answers["days"]),
        max_uses=answers["max_uses"],
        actor=request.user,
        permissions=request.permissions,
        at=moment,
    )
    if invitation.email:
        if may_send_mail(request) and mail_invitation(invitation, sender_name=str(request.user)):
            note_invitation_mailed(invitation=invitation, at=moment)
            messages.success(request, _("The mail is sent."))
        else:
            messages.error(request, _("The mail did not go out. Send the link below yourself."))
    return invitation
