"""Invite people to a network, and let them in."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Final

from django.db import models, transaction

from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.invitation_keys import (
    code_digest_of,
    code_of,
    link_digest_of,
    link_key_of,
)
from vlecht.networks.models import Invitation, LearningNetwork, NetworkMembership
from vlecht.networks.operations.learning_networks import add_member
from vlecht.networks.rules import may_invite_as
from vlecht.networks.vocabulary import InvitationChannel, KnowledgeSource, Permission, Role
from vlecht.people.models import Organisation, Person

LONGEST_VALIDITY: Final = dt.timedelta(days=365)
MOST_USES: Final = 1000


class RoleNotYoursToGive(OperationRefused):
    """Only who manages the people of a network invites someone to guide it."""


class InvitationClosed(OperationRefused):
    """The invitation is withdrawn, used up or past its date."""


class InvitationOutOfBounds(OperationRefused):
    """An invitation holds at most a year and a thousand people."""


@transaction.atomic
def invite_people(
    *,
    network: LearningNetwork,
    role: Role,
    actor: Person,
    permissions: frozenset[Permission],
    expires_at: dt.datetime,
    max_uses: int,
    at: dt.datetime,
    knowledge_source: KnowledgeSource | None = None,
    organisation: Organisation | None = None,
    email: str = "",
) -> Invitation:
    """Make a way in: a link and a code, or a link for one e-mail address. Journaled.

    Raises
    ------
    RoleNotYoursToGive, InvitationOutOfBounds
    """
    if not may_invite_as(permissions, role):
        raise RoleNotYoursToGive
    if not (at < expires_at <= at + LONGEST_VALIDITY and 1 <= max_uses <= MOST_USES):
        raise InvitationOutOfBounds
    channel = InvitationChannel.EMAIL if email else InvitationChannel.LINK
    invitation_id = uuid.uuid4()
    attempt = _free_attempt(invitation_id)
    invitation = Invitation(
        id=invitation_id,
        network=network,
        channel=channel,
        role=role,
        knowledge_source=knowledge_source or "",
        organisation=organisation,
        email=email.strip().lower() or None,
        link_digest=link_digest_of(link_key_of(invitation_id)),
        code_digest=code_digest_of(code_of(invitation_id, attempt=attempt)),
        code_attempt=attempt,
        max_uses=1 if email else max_uses,
        created_at=at,
        created_by=actor,
        expires_at=expires_at,
    )
    invitation.save(force_insert=True)
    record(
        actor=actor,
        verb="networks.people_invited",
        subject=invitation,
        network_id=network.pk,
        at=at,
        details={"role": str(role), "channel": str(channel), "max_uses": invitation.max_uses},
    )
    return invitation


def _free_attempt(invitation_id: uuid.UUID) -> int:
    # 887 million codes: a clash is rare, yet two networks behind one code may never be.
    attempt = 0
    while Invitation.objects.filter(
        code_digest=code_digest_of(code_of(invitation_id, attempt=attempt))
    ).exists():
        attempt += 1
    return attempt


@transaction.atomic
def accept_invitation(
    *,
    invitation: Invitation,
    person: Person,
    at: dt.datetime,
    knowledge_source: KnowledgeSource | None = None,
    organisation: Organisation | None = None,
) -> NetworkMembership:
    """Let a person in by an invitation; what it presets goes before what the person says.

    Journaled as a member added. Raises AlreadyMember without using the invitation up.

    Raises
    ------
    InvitationClosed, AlreadyMember
    """
    taken = (
        Invitation.objects.open_at(at)
        .filter(pk=invitation.pk)
        .update(times_used=models.F("times_used") + 1)
    )
    if not taken:
        raise InvitationClosed
    return add_member(
        network=invitation.network,
        person=person,
        role=Role(invitation.role),
        knowledge_source=KnowledgeSource(invitation.knowledge_source)
        if invitation.knowledge_source
        else knowledge_source or KnowledgeSource.PRACTICE,
        organisation=invitation.organisation or organisation,
        actor=person,
        at=at,
    )


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, actor: Person, at: dt.datetime) -> Invitation:
    """Close a way in; who came in by it stays. Journaled. Twice does nothing more."""
    closed = Invitation.objects.filter(pk=invitation.pk, withdrawn_at__isnull=True).update(
        withdrawn_at=at, email=None
    )
    invitation.refresh_from_db()
    if closed:
        record(
            actor=actor,
            verb="networks.invitation_withdrawn",
            subject=invitation,
            network_id=invitation.network_id,
            at=at,
        )
    return invitation


@transaction.atomic
def note_invitation_mailed(*, invitation: Invitation, at: dt.datetime) -> Invitation:
    """Keep that the mail went out."""
    invitation.mailed_at = at
    invitation.save(update_fields=["mailed_at"])
    return invitation
