"""Lets somebody in: signs a guest in, and makes them a member by an invitation.

Stands beside the views, because a session belongs to a request.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from vlecht.networks.models import Invitation
from vlecht.networks.operations.invitations import accept_invitation
from vlecht.networks.vocabulary import KnowledgeSource
from vlecht.people.guest_sign_in import sign_in
from vlecht.people.models import Person
from vlecht.people.operations.guests import keep_place_of
from vlecht.people.operations.organisations import name_organisation
from vlecht.people.operations.persons import register_guest


def come_in(request: HttpRequest, invitation: Invitation, answers: Mapping[str, Any]) -> str:
    """Make whoever asks a member; return the address to go on at.

    Someone who is signed in comes in as who they are. Anyone else becomes a guest, is signed
    in, and goes on at the page with their own way back. A refusal leaves no guest behind.
    """
    moment = timezone.now()  # noqa: TID251 -- called by a view for this request
    with transaction.atomic():
        is_newcomer = not request.user.is_authenticated
        person = (
            register_guest(
                name=answers.get("name", ""), at=moment, language=(get_language() or "nl")[:2]
            )
            if not isinstance(request.user, Person)
            else request.user
        )
        strand = answers.get("knowledge_source")
        accept_invitation(
            invitation=invitation,
            person=person,
            knowledge_source=KnowledgeSource(strand) if strand else None,
            organisation=name_organisation(
                name=answers.get("organisation", ""), actor=person, at=moment
            ),
            at=moment,
        )
        if is_newcomer:
            keep_place_of(person, moment)
    if is_newcomer:
        sign_in(request, person)
        return reverse("networks:welcome", args=[invitation.network_id])
    return reverse("networks:network-home", args=[invitation.network_id])
