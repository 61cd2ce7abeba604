from __future__ import annotations

import datetime as dt

import pytest

from tests.making.networks import make_member, make_network, make_peopled_network
from tests.making.people import MOMENT, make_organisation, make_person
from vlecht.journal.models import Entry
from vlecht.networks.models import NetworkMembership
from vlecht.networks.operations.learning_networks import (
    AlreadyMember,
    LastProcessGuide,
    MembershipEnded,
    change_membership,
    describe_network,
    end_membership,
)
from vlecht.networks.queries import roles_in
from vlecht.networks.vocabulary import KnowledgeSource, Role

pytestmark = pytest.mark.django_db
NEXT_WEEK = MOMENT + dt.timedelta(days=7)


def place_of(network, person) -> NetworkMembership:
    return NetworkMembership.objects.get(network=network, person=person, until_date=None)


def change(membership, role, *, at=NEXT_WEEK, source=KnowledgeSource.PRACTICE, actor=None):
    return change_membership(
        membership=membership,
        role=role,
        knowledge_source=source,
        organisation=membership.organisation,
        actor=actor or membership.person,
        at=at,
    )


def test_who_starts_a_network_guides_it_and_it_begins_by_forming() -> None:
    amina = make_person("Amina")

    network = make_network(guide=amina)

    assert roles_in(network, amina, on=MOMENT.date()) == {Role.PROCESS_GUIDE}
    assert [(entry.phase, entry.since_date) for entry in network.phases.all()] == [
        ("forming", MOMENT.date())
    ]
    verbs = list(Entry.objects.of_network(network.pk).order_by("id").values_list("verb", flat=True))
    assert verbs == [
        "networks.network_started",
        "networks.member_added",
        "networks.phase_recorded",
    ]


def test_nobody_has_two_places_at_once() -> None:
    made = make_peopled_network()

    with pytest.raises(AlreadyMember):
        make_member(made.network, made.bram)


def test_another_role_keeps_the_role_before_in_the_history() -> None:
    made = make_peopled_network()

    change(place_of(made.network, made.bram), Role.LINKING_PIN)

    assert roles_in(made.network, made.bram, on=MOMENT.date()) == {Role.MEMBER}
    assert roles_in(made.network, made.bram, on=NEXT_WEEK.date()) == {Role.LINKING_PIN}


def test_a_mistake_of_the_same_day_leaves_no_history() -> None:
    made = make_peopled_network()

    change(place_of(made.network, made.bram), Role.LINKING_PIN, at=MOMENT)

    assert made.network.memberships.filter(person=made.bram).count() == 1
    assert roles_in(made.network, made.bram, on=MOMENT.date()) == {Role.LINKING_PIN}


def test_changing_to_the_same_writes_nothing() -> None:
    made = make_peopled_network()
    lines = Entry.objects.count()

    change(place_of(made.network, made.bram), Role.MEMBER)

    assert Entry.objects.count() == lines


def test_a_network_is_never_without_a_process_guide() -> None:
    made = make_peopled_network()
    guide = place_of(made.network, made.amina)

    with pytest.raises(LastProcessGuide):
        change(guide, Role.MEMBER)
    with pytest.raises(LastProcessGuide):
        end_membership(membership=guide, actor=made.amina, at=NEXT_WEEK)

    assert roles_in(made.network, made.amina, on=NEXT_WEEK.date()) == {Role.PROCESS_GUIDE}


def test_with_a_second_guide_the_first_may_go() -> None:
    made = make_peopled_network()
    change(place_of(made.network, made.bram), Role.PROCESS_GUIDE)

    end_membership(membership=place_of(made.network, made.amina), actor=made.amina, at=NEXT_WEEK)

    assert roles_in(made.network, made.amina, on=NEXT_WEEK.date()) == {Role.OUTSIDER}


def test_the_only_guide_may_change_organisation() -> None:
    made = make_peopled_network()
    guide = place_of(made.network, made.amina)

    changed = change_membership(
        membership=guide,
        role=Role.PROCESS_GUIDE,
        knowledge_source=KnowledgeSource.SCIENCE,
        organisation=make_organisation("Hogeschool"),
        actor=made.amina,
        at=NEXT_WEEK,
    )

    assert changed.organisation.name == "Hogeschool"


def test_ending_twice_is_one_line_and_an_ended_place_does_not_change() -> None:
    made = make_peopled_network()
    membership = place_of(made.network, made.bram)

    end_membership(membership=membership, actor=made.amina, at=NEXT_WEEK)
    end_membership(membership=membership, actor=made.amina, at=NEXT_WEEK)

    assert Entry.objects.filter(verb="networks.membership_ended").count() == 1
    with pytest.raises(MembershipEnded):
        change(membership, Role.LINKING_PIN)


def test_describing_is_journaled_once_and_the_same_again_changes_nothing() -> None:
    made = make_peopled_network()
    for _twice in range(2):
        describe_network(
            network=made.network, name=" Nieuw  ", issue="x", actor=made.amina, at=MOMENT
        )

    made.network.refresh_from_db()
    assert (made.network.name, made.network.issue) == ("Nieuw", "x")
    assert Entry.objects.filter(verb="networks.network_described").count() == 1


def test_just_after_midnight_it_is_the_new_day_for_people_here() -> None:
    # Half past midnight on 3 July in Amsterdam is still 2 July in UTC.
    at = dt.datetime(2026, 7, 2, 22, 30, tzinfo=dt.UTC)
    network = make_network(at=at)

    assert network.started_date == dt.date(2026, 7, 3)
    assert set(network.memberships.values_list("since_date", flat=True)) == {dt.date(2026, 7, 3)}
