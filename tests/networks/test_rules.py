from __future__ import annotations

import datetime as dt

import pytest

from tests.making.people import MOMENT
from vlecht.networks.models import Invitation
from vlecht.networks.rules import (
    ROLE_PERMISSIONS,
    SUPPORT_PERMISSIONS,
    invitation_state,
    may_invite_as,
    missing_strands,
    permissions_of,
    word_for,
)
from vlecht.networks.vocabulary import (
    MEMBERSHIP_ROLES,
    TERMS,
    InvitationState,
    KnowledgeSource,
    Permission,
    Role,
)

AMINA, BRAM, CHRIS, DEWI, EVA = (
    permissions_of([role])
    for role in (
        Role.PROCESS_GUIDE,
        Role.MEMBER,
        Role.RESIDENT_MEMBER,
        Role.SPONSOR,
        Role.OUTSIDER,
    )
)


def test_every_role_says_what_it_may() -> None:
    assert set(ROLE_PERMISSIONS) == set(Role)


def test_a_resident_may_exactly_what_a_member_may() -> None:
    assert CHRIS == BRAM


def test_who_pays_sees_the_excerpt_and_nothing_else() -> None:
    assert {Permission.VIEW_EXCERPT} == DEWI


def test_an_outsider_may_nothing() -> None:
    assert frozenset() == EVA


def test_a_support_visit_looks_and_changes_nothing() -> None:
    assert all(permission.startswith("view_") for permission in SUPPORT_PERMISSIONS)


def test_roles_together_may_what_each_may() -> None:
    both = permissions_of([Role.SPONSOR, Role.CRITICAL_RESEARCHER])

    assert both == permissions_of([Role.CRITICAL_RESEARCHER])


@pytest.mark.parametrize("role", MEMBERSHIP_ROLES)
def test_who_manages_people_invites_every_role(role: Role) -> None:
    assert may_invite_as(AMINA, role)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.OUTSIDER])
def test_nobody_invites_what_is_no_place_in_a_network(role: Role) -> None:
    assert not may_invite_as(AMINA, role)


def test_a_linking_pin_invites_members_and_no_guides() -> None:
    linking_pin = permissions_of([Role.LINKING_PIN])

    invited = {role for role in Role if may_invite_as(linking_pin, role)}

    assert invited == {Role.MEMBER, Role.RESIDENT_MEMBER, Role.LINKING_PIN}


@pytest.mark.parametrize("permissions", [BRAM, CHRIS, DEWI, EVA])
def test_others_invite_nobody(permissions: frozenset[Permission]) -> None:
    assert not any(may_invite_as(permissions, role) for role in Role)


def test_missing_strands_stand_in_their_usual_order() -> None:
    assert missing_strands([]) == tuple(KnowledgeSource)
    assert missing_strands(["practice"]) == (KnowledgeSource.EXPERIENCE, KnowledgeSource.SCIENCE)
    assert missing_strands(list(KnowledgeSource)) == ()


def test_a_word_is_the_usual_one_until_the_network_has_its_own() -> None:
    assert word_for({}, "peer_consultation") == "intervisie"
    assert word_for({}, "process_guide", plural=True) == "procesbegeleiders"
    assert word_for({"peer_consultation": ("meedenken", "")}, "peer_consultation") == "meedenken"


def test_without_an_own_plural_the_own_singular_is_better_than_the_usual_plural() -> None:
    own = {"member": ("maat", "")}

    assert word_for(own, "member", plural=True) == "maat"


def test_every_role_and_strand_has_a_word() -> None:
    assert {*(role.value for role in MEMBERSHIP_ROLES), *(s.value for s in KnowledgeSource)} <= set(
        TERMS
    )


def invitation(**changes: object) -> Invitation:
    usual = {
        "expires_at": MOMENT + dt.timedelta(days=1),
        "max_uses": 2,
        "times_used": 1,
        "withdrawn_at": None,
    }
    return Invitation(**{**usual, **changes})


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, InvitationState.OPEN),
        ({"expires_at": MOMENT}, InvitationState.EXPIRED),
        ({"times_used": 2}, InvitationState.USED_UP),
        ({"withdrawn_at": MOMENT}, InvitationState.WITHDRAWN),
        ({"withdrawn_at": MOMENT, "expires_at": MOMENT}, InvitationState.WITHDRAWN),
    ],
)
def test_an_invitation_says_why_it_is_closed(
    changes: dict[str, object], state: InvitationState
) -> None:
    assert invitation_state(invitation(**changes), at=MOMENT) == state
