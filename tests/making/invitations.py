"""Invitations to networks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from tests.making.people import MOMENT
from vlecht.networks.models import Invitation, LearningNetwork
from vlecht.networks.operations.invitations import invite_people
from vlecht.networks.vocabulary import KnowledgeSource, Permission, Role
from vlecht.people.models import Organisation, Person


def make_invitation(
    network: LearningNetwork,
    actor: Person,
    *,
    role: Role = Role.MEMBER,
    knowledge_source: KnowledgeSource | None = None,
    organisation: Organisation | None = None,
    email: str = "",
    max_uses: int = 30,
    at: dt.datetime = MOMENT,
    days: int = 14,
) -> Invitation:
    """Return an open invitation, made by who may give every role."""
    return invite_people(
        network=network,
        role=role,
        actor=actor,
        permissions=frozenset(Permission),
        knowledge_source=knowledge_source,
        organisation=organisation,
        email=email,
        max_uses=max_uses,
        expires_at=at + dt.timedelta(days=days),
        at=at,
    )


def make_invitation_now(network: LearningNetwork, actor: Person, **fields: Any) -> Invitation:
    """Return an invitation that pages find open: they read the real clock."""
    return make_invitation(network, actor, at=timezone.now(), **fields)
