from __future__ import annotations

import datetime as dt

import pytest

from tests.making.invitations import make_invitation
from tests.making.networks import make_network, make_peopled_network
from tests.making.people import MOMENT, make_organisation, make_person
from vlecht.journal.models import Entry
from vlecht.networks.invitation_keys import code_digest_of, code_of, link_key_of
from vlecht.networks.models import Invitation
from vlecht.networks.operations import invitations as operations
from vlecht.networks.operations.invitations import (
    InvitationClosed,
    InvitationOutOfBounds,
    RoleNotYoursToGive,
    accept_invitation,
    invite_people,
    withdraw_invitation,
)
from vlecht.networks.operations.learning_networks import AlreadyMember
from vlecht.networks.rules import permissions_of
from vlecht.networks.vocabulary import KnowledgeSource, Role

pytestmark = pytest.mark.django_db
LATER = MOMENT + dt.timedelta(days=14)


def test_an_invitation_stores_no_way_in() -> None:
    made = make_peopled_network()

    invitation = make_invitation(made.network, made.amina)

    stored = " ".join(str(value) for value in Invitation.objects.values_list().get())
    assert link_key_of(invitation.pk) not in stored
    assert code_of(invitation.pk, attempt=invitation.code_attempt) not in stored


def test_inviting_is_in_the_journal_without_the_address() -> None:
    made = make_peopled_network()

    make_invitation(made.network, made.amina, email="Nieuw@Example.org")

    entry = Entry.objects.of_network(made.network.pk).first()
    assert entry.verb == "networks.people_invited"
    assert entry.details == {"role": "member", "channel": "email", "max_uses": 1}


def test_a_linking_pin_cannot_give_the_role_of_process_guide() -> None:
    made = make_peopled_network()

    with pytest.raises(RoleNotYoursToGive):
        invite_people(
            network=made.network,
            role=Role.PROCESS_GUIDE,
            actor=made.bram,
            permissions=permissions_of([Role.LINKING_PIN]),
            expires_at=LATER,
            max_uses=1,
            at=MOMENT,
        )

    assert not Invitation.objects.exists()


@pytest.mark.parametrize(("days", "uses"), [(0, 1), (-1, 1), (366, 1), (1, 0), (1, 1001), (1, -5)])
def test_an_invitation_has_bounds(days: int, uses: int) -> None:
    made = make_peopled_network()

    with pytest.raises(InvitationOutOfBounds):
        make_invitation(made.network, made.amina, days=days, max_uses=uses)


def test_two_networks_never_share_a_code(monkeypatch) -> None:
    made = make_peopled_network()
    # Every first attempt clashes, as two of 887 million codes one day will.
    monkeypatch.setattr(operations, "code_of", lambda _id, attempt: f"AAAAA{'BC'[attempt]}")

    first = make_invitation(made.network, made.amina)
    second = make_invitation(made.network, made.amina)

    assert (first.code_digest, second.code_digest) == (
        code_digest_of("AAAAAB"),
        code_digest_of("AAAAAC"),
    )


def test_accepting_makes_a_member_with_what_the_invitation_says() -> None:
    made = make_peopled_network()
    eva, organisation = make_person("Eva"), make_organisation("Hogeschool")
    invitation = make_invitation(
        made.network,
        made.amina,
        role=Role.CRITICAL_RESEARCHER,
        knowledge_source=KnowledgeSource.SCIENCE,
        organisation=organisation,
    )

    membership = accept_invitation(
        invitation=invitation,
        person=eva,
        knowledge_source=KnowledgeSource.EXPERIENCE,
        organisation=make_organisation("Iets anders"),
        at=MOMENT,
    )

    assert (membership.role, membership.knowledge_source, membership.organisation) == (
        Role.CRITICAL_RESEARCHER,
        KnowledgeSource.SCIENCE,
        organisation,
    )


def test_what_the_invitation_leaves_open_the_person_says() -> None:
    made = make_peopled_network()
    invitation = make_invitation(made.network, made.amina)

    membership = accept_invitation(
        invitation=invitation,
        person=make_person("Eva"),
        knowledge_source=KnowledgeSource.EXPERIENCE,
        at=MOMENT,
    )

    assert membership.knowledge_source == KnowledgeSource.EXPERIENCE
    assert membership.organisation is None


def test_a_member_uses_nothing_up() -> None:
    made = make_peopled_network()
    invitation = make_invitation(made.network, made.amina, max_uses=1)

    with pytest.raises(AlreadyMember):
        accept_invitation(invitation=invitation, person=made.bram, at=MOMENT)

    invitation.refresh_from_db()
    assert invitation.times_used == 0


def test_an_invitation_is_used_no_more_than_it_may() -> None:
    made = make_peopled_network()
    invitation = make_invitation(made.network, made.amina, max_uses=1)
    accept_invitation(invitation=invitation, person=make_person("Eva"), at=MOMENT)

    with pytest.raises(InvitationClosed):
        accept_invitation(invitation=invitation, person=make_person("Frank"), at=MOMENT)


def test_an_invitation_ends_on_its_moment() -> None:
    made = make_peopled_network()
    invitation = make_invitation(made.network, made.amina)

    with pytest.raises(InvitationClosed):
        accept_invitation(invitation=invitation, person=make_person("Eva"), at=LATER)


def test_withdrawing_twice_is_one_line_in_the_journal_and_forgets_the_address() -> None:
    made = make_peopled_network()
    invitation = make_invitation(made.network, made.amina, email="nieuw@example.org")

    withdraw_invitation(invitation=invitation, actor=made.amina, at=MOMENT)
    withdraw_invitation(invitation=invitation, actor=made.amina, at=LATER)

    assert invitation.withdrawn_at == MOMENT
    assert invitation.email is None
    assert Entry.objects.filter(verb="networks.invitation_withdrawn").count() == 1
    with pytest.raises(InvitationClosed):
        accept_invitation(invitation=invitation, person=make_person("Eva"), at=MOMENT)


def test_an_invitation_leads_to_its_own_network_only() -> None:
    made, other = make_peopled_network(), make_network("Anders", guide=make_person("Eva"))
    invitation = make_invitation(made.network, made.amina)

    membership = accept_invitation(invitation=invitation, person=make_person("Frank"), at=MOMENT)

    assert membership.network == made.network
    assert not other.memberships.filter(person__name="Frank").exists()
