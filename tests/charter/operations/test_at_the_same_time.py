"""What two people do in the same instant: on SQLite and on PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.making.invitations import make_invitation
from tests.making.networks import make_member, make_peopled_network
from tests.making.people import MOMENT, make_person
from vlecht.charter.models import CanvasField, CanvasRevision
from vlecht.charter.operations.canvas import write_canvas_field
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.operations.invitations import accept_invitation
from vlecht.networks.operations.learning_networks import LastProcessGuide, end_membership
from vlecht.networks.vocabulary import Role

pytestmark = pytest.mark.django_db(transaction=True)
AT_ONCE = 5


def all_at_once(*works: Callable[[], Any]) -> list[Any]:
    """Run each piece of work in a thread of its own, started together; refusals are answers."""
    barrier = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return work()
        except OperationRefused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_an_invitation_for_two_lets_two_in_when_five_come_at_once() -> None:
    made = make_peopled_network()
    invitation = make_invitation(made.network, made.amina, max_uses=2)
    people = [make_person(f"Mens {number}") for number in range(AT_ONCE)]

    all_at_once(
        *(
            lambda person=person: accept_invitation(invitation=invitation, person=person, at=MOMENT)
            for person in people
        )
    )

    invitation.refresh_from_db()
    assert invitation.times_used == 2
    assert made.network.memberships.filter(person__in=people).count() == 2


@pytest.mark.parametrize("number", range(AT_ONCE))
def test_of_two_guides_who_leave_at_once_one_stays_and_hears_why(number: int) -> None:
    made = make_peopled_network()
    make_member(made.network, make_person("Gijs"), Role.PROCESS_GUIDE)
    guides = list(made.network.memberships.filter(role=Role.PROCESS_GUIDE))

    told = all_at_once(
        *(
            lambda guide=guide: end_membership(membership=guide, actor=made.amina, at=MOMENT)
            for guide in guides
        )
    )

    assert sum(isinstance(one, LastProcessGuide) for one in told) == 1
    assert (
        made.network.memberships.filter(role=Role.PROCESS_GUIDE, until_date__isnull=True).count()
        == 1
    )


def test_a_place_is_locked_after_its_network_so_that_two_never_wait_for_each_other() -> None:
    made = make_peopled_network()
    place = made.network.memberships.get(person=made.bram)

    with CaptureQueriesContext(connection) as asked:
        end_membership(membership=place, actor=made.amina, at=MOMENT)

    tables = re.findall(r'FROM "(networks_\w+)"', " ".join(one["sql"] for one in asked))
    assert tables[:2] == ["networks_learningnetwork", "networks_networkmembership"]


def writer(made: Any, text: str, number: UUID) -> Callable[[], Any]:
    return lambda: write_canvas_field(
        network=made.network,
        key="roles",
        text=text,
        base_version=0,
        submission_id=number,
        actor=made.amina,
        at=MOMENT,
    )


def test_five_texts_at_once_are_one_text_and_four_beside_it() -> None:
    made = make_peopled_network()

    all_at_once(*(writer(made, f"tekst {number}", uuid4()) for number in range(AT_ONCE)))

    states = sorted(CanvasRevision.objects.values_list("state", flat=True))
    assert states == ["beside"] * 4 + ["kept"]
    assert CanvasRevision.objects.values("text").distinct().count() == AT_ONCE
    assert CanvasField.objects.get(key="roles").version == 1


def test_one_submission_sent_five_times_at_once_counts_once() -> None:
    made = make_peopled_network()
    number = uuid4()

    outcomes = all_at_once(*(writer(made, "tekst", number) for _time in range(AT_ONCE)))

    assert {str(written.outcome) for written in outcomes} == {"saved"}
    assert CanvasRevision.objects.count() == 1
