"""Who may do what in a learning network, as pure functions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

from vlecht.networks.models import Invitation
from vlecht.networks.vocabulary import (
    TERMS,
    InvitationState,
    KnowledgeSource,
    Permission,
    Role,
)

_TAKE_PART: Final = frozenset(
    {Permission.VIEW_NETWORK, Permission.VIEW_EXCERPT, Permission.EDIT_CANVAS}
)

ROLE_PERMISSIONS: Final[dict[Role, frozenset[Permission]]] = {
    Role.PROCESS_GUIDE: frozenset(Permission),
    Role.CONTENT_GUIDE: _TAKE_PART | {Permission.INVITE_PEOPLE, Permission.VIEW_JOURNAL},
    Role.CRITICAL_RESEARCHER: _TAKE_PART | {Permission.VIEW_JOURNAL},
    Role.MEMBER: _TAKE_PART,
    Role.RESIDENT_MEMBER: _TAKE_PART,
    Role.LINKING_PIN: _TAKE_PART | {Permission.INVITE_PEOPLE, Permission.MANAGE_AGREEMENTS},
    # The network owns its data: who pays sees the agreed excerpt only.
    Role.SPONSOR: frozenset({Permission.VIEW_EXCERPT}),
    Role.COORDINATOR: frozenset({Permission.VIEW_NETWORK, Permission.VIEW_EXCERPT}),
    Role.OUTSIDER: frozenset(),
}

# What an administrator sees during a journaled support visit: enough to help, nothing to change.
SUPPORT_PERMISSIONS: Final = frozenset(
    {Permission.VIEW_NETWORK, Permission.VIEW_EXCERPT, Permission.VIEW_JOURNAL}
)


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """Return everything these roles together may do."""
    granted: frozenset[Permission] = frozenset()
    for role in roles:
        granted |= ROLE_PERMISSIONS[role]
    return granted


def may_invite_as(permissions: frozenset[Permission], role: Role) -> bool:
    """Say whether someone with these permissions may invite a person in this role.

    Who guides, researches or pays is chosen by who manages the people; others invite members.
    """
    if Permission.MANAGE_PEOPLE in permissions:
        return role not in {Role.COORDINATOR, Role.OUTSIDER}
    if Permission.INVITE_PEOPLE in permissions:
        return role in {Role.MEMBER, Role.RESIDENT_MEMBER, Role.LINKING_PIN}
    return False


def roles_to_give(permissions: frozenset[Permission]) -> tuple[Role, ...]:
    """Return the roles in which someone with these permissions may invite people."""
    return tuple(role for role in Role if may_invite_as(permissions, role))


def missing_strands(present: Iterable[str]) -> tuple[KnowledgeSource, ...]:
    """Return the strands of the braid that nobody brings yet, in their usual order."""
    held = set(present)
    return tuple(source for source in KnowledgeSource if source.value not in held)


def word_for(own: Mapping[str, tuple[str, str]], term: str, *, plural: bool = False) -> str:
    """Return what a network calls a term: its own word, else the usual one.

    `own` holds (singular, plural) per renamed term. A network that gave no plural is shown its
    singular: better a plain word than one it did not choose.
    """
    usual = TERMS[term]
    if term in own:
        singular, several = own[term]
        return (several or singular) if plural else singular
    return str(usual.plural if plural else usual.singular)


def invitation_state(invitation: Invitation, *, at: dt.datetime) -> InvitationState:
    """Say whether an invitation lets someone in, and if not, why not."""
    if invitation.withdrawn_at is not None:
        return InvitationState.WITHDRAWN
    if invitation.expires_at <= at:
        return InvitationState.EXPIRED
    if invitation.times_used >= invitation.max_uses:
        return InvitationState.USED_UP
    return InvitationState.OPEN
