"""Who may do what in a learning network, as pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vlecht.networks.vocabulary import Permission, Role

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
SUPPORT_PERMISSIONS: Final = frozenset({Permission.VIEW_NETWORK, Permission.VIEW_JOURNAL})


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """Return everything these roles together may do."""
    granted: frozenset[Permission] = frozenset()
    for role in roles:
        granted |= ROLE_PERMISSIONS[role]
    return granted
