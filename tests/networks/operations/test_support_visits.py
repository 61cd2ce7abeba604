from __future__ import annotations

import datetime as dt

import pytest

from tests.making.networks import make_peopled_network
from tests.making.people import MOMENT, make_administrator
from vlecht.journal.models import Entry
from vlecht.networks.operations.support_visits import (
    NotAnAdministrator,
    ReasonMissing,
    end_support_visit,
    open_support_visit,
)
from vlecht.networks.queries import permissions_in
from vlecht.networks.rules import SUPPORT_PERMISSIONS

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def visit(made, administrator, **fields):
    usual = {"reason": "De uitnodiging werkt niet", "at": MOMENT}
    return open_support_visit(
        network=made.network, administrator=administrator, **{**usual, **fields}
    )


def test_an_administrator_sees_nothing_without_a_visit() -> None:
    made, ingrid = make_peopled_network(), make_administrator()

    assert permissions_in(made.network, ingrid, at=MOMENT) == frozenset()


def test_a_visit_shows_the_network_for_as_long_as_it_lasts() -> None:
    made, ingrid = make_peopled_network(), make_administrator()

    visit(made, ingrid, duration=HOUR)

    assert permissions_in(made.network, ingrid, at=MOMENT) == SUPPORT_PERMISSIONS
    assert permissions_in(made.network, ingrid, at=MOMENT + HOUR) == frozenset()


def test_no_visit_lasts_longer_than_four_hours() -> None:
    opened = visit(make_peopled_network(), make_administrator(), duration=24 * HOUR)

    assert opened.ends_at == MOMENT + 4 * HOUR


def test_only_administrators_visit_and_only_with_a_reason() -> None:
    made = make_peopled_network()

    with pytest.raises(NotAnAdministrator):
        visit(made, made.bram)
    with pytest.raises(ReasonMissing):
        visit(made, make_administrator(), reason="  \n")

    assert not Entry.objects.filter(verb="networks.support_visit_opened").exists()


def test_a_visit_ends_early_once() -> None:
    made, ingrid = make_peopled_network(), make_administrator()
    opened = visit(made, ingrid)

    for _twice in range(2):
        end_support_visit(visit=opened, actor=ingrid, at=MOMENT + HOUR)

    assert permissions_in(made.network, ingrid, at=MOMENT + HOUR) == frozenset()
    verbs = Entry.objects.of_network(made.network.pk).values_list("verb", flat=True)[:2]
    assert list(verbs) == ["networks.support_visit_ended", "networks.support_visit_opened"]


def test_a_visit_that_ends_at_once_still_holds() -> None:
    ingrid = make_administrator()
    opened = visit(make_peopled_network(), ingrid)

    ended = end_support_visit(visit=opened, actor=ingrid, at=MOMENT)

    assert ended.ends_at > ended.started_at
