from __future__ import annotations

import datetime as dt

import pytest

from tests.making.networks import make_network
from tests.making.people import MOMENT
from vlecht.journal.models import Entry
from vlecht.networks.operations.phases import PhaseInTheFuture, SamePhaseAgain, record_phase
from vlecht.networks.queries import phases_of, present_phase_of
from vlecht.networks.vocabulary import NetworkPhase

pytestmark = pytest.mark.django_db
START = MOMENT.date()


def record(network, phase, *, days=0, at=MOMENT + dt.timedelta(days=400), **fields):
    return record_phase(
        network=network,
        phase=phase,
        since_date=START + dt.timedelta(days=days),
        actor=None,
        at=at,
        **fields,
    )


def test_a_network_goes_round_and_every_step_is_kept() -> None:
    network = make_network()
    record(network, NetworkPhase.MAINTAINING, days=30)
    record(network, NetworkPhase.INSTITUTIONALISING, days=60)
    record(network, NetworkPhase.FORMING, days=90, reason="Nieuwe leden")
    record(network, NetworkPhase.MAINTAINING, days=120)

    assert [entry.phase for entry in phases_of(network)] == [
        "maintaining",
        "forming",
        "institutionalising",
        "maintaining",
        "forming",
    ]


@pytest.mark.parametrize("first", NetworkPhase)
@pytest.mark.parametrize("second", NetworkPhase)
def test_any_other_phase_may_follow_and_the_same_may_not(first, second) -> None:
    network = make_network()
    if first != NetworkPhase.FORMING:
        record(network, first, days=10)

    if first == second:
        with pytest.raises(SamePhaseAgain):
            record(network, second, days=20)
    else:
        assert record(network, second, days=20).phase == second


def test_a_part_may_form_while_the_rest_goes_on() -> None:
    network = make_network()
    record(network, NetworkPhase.MAINTAINING, days=30)

    record(network, NetworkPhase.FORMING, days=40, subgroup="Groep  jeugd")

    assert present_phase_of(network).phase == NetworkPhase.MAINTAINING
    with pytest.raises(SamePhaseAgain):
        record(network, NetworkPhase.FORMING, days=50, subgroup="groep JEUGD")


def test_something_forgotten_may_be_recorded_later() -> None:
    network = make_network()
    record(network, NetworkPhase.INSTITUTIONALISING, days=60)

    record(network, NetworkPhase.MAINTAINING, days=30)

    assert present_phase_of(network).phase == NetworkPhase.INSTITUTIONALISING


def test_a_phase_is_not_recorded_beforehand() -> None:
    network = make_network()

    with pytest.raises(PhaseInTheFuture):
        record(network, NetworkPhase.MAINTAINING, days=2, at=MOMENT)

    assert phases_of(network).count() == 1


def test_the_journal_holds_the_phase_and_not_the_reason() -> None:
    network = make_network()

    record(network, NetworkPhase.MAINTAINING, days=1, reason="Ruzie over geld", subgroup="West")

    entry = Entry.objects.of_network(network.pk).first()
    assert (entry.verb, entry.details) == (
        "networks.phase_recorded",
        {"phase": "maintaining", "of_a_part": True},
    )
