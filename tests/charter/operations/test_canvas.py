from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.making.networks import make_peopled_network
from tests.making.people import MOMENT
from vlecht.charter.models import CanvasField, CanvasRevision
from vlecht.charter.operations.canvas import (
    AnswerDoesNotFit,
    FieldMovedOn,
    NoSuchField,
    settle_canvas_conflict,
    write_canvas_field,
)
from vlecht.charter.vocabulary import RevisionState, WriteOutcome
from vlecht.journal.models import Entry
from vlecht.networks.operations.learning_networks import describe_network

pytestmark = pytest.mark.django_db
ONE = UUID("11111111-1111-1111-1111-111111111111")


def write(made, text, *, base=0, key="roles", actor=None, submission=None, at=MOMENT):
    return write_canvas_field(
        network=made.network,
        key=key,
        text=text,
        base_version=base,
        submission_id=submission or uuid4(),
        actor=actor or made.amina,
        at=at,
    )


def test_a_text_becomes_the_text_of_the_field() -> None:
    made = make_peopled_network()

    written = write(made, " Amina begeleidt\r\n")

    assert (written.outcome, written.field.text, written.field.version) == (
        WriteOutcome.SAVED,
        "Amina begeleidt",
        1,
    )


def test_a_second_text_on_the_same_version_is_kept_beside_it() -> None:
    made = make_peopled_network()
    write(made, "van Amina")

    written = write(made, "van Bram", actor=made.bram)

    assert written.outcome == WriteOutcome.BESIDE
    assert written.field.text == "van Amina"
    assert written.revision.text == "van Bram"


def test_sending_again_after_a_lost_answer_changes_nothing() -> None:
    made = make_peopled_network()
    write(made, "van Amina", submission=ONE)
    write(made, "later", base=1)

    again = write(made, "van Amina", submission=ONE)

    assert (again.outcome, again.field.text, again.field.version) == (
        WriteOutcome.SAVED,
        "later",
        2,
    )
    assert CanvasRevision.objects.count() == 2


def test_a_text_that_nobody_touched_does_not_undo_a_newer_one() -> None:
    """The page without JavaScript sends every field, also those that were only looked at."""
    made = make_peopled_network()
    write(made, "eerst")
    write(made, "daarna", base=1)

    untouched = write(made, "eerst", base=1, actor=made.bram)

    assert untouched.outcome == WriteOutcome.UNCHANGED
    assert untouched.field.text == "daarna"


def test_an_equal_text_is_no_conflict_and_no_version() -> None:
    made = make_peopled_network()
    write(made, "zelfde")

    assert write(made, "zelfde", actor=made.bram).outcome == WriteOutcome.UNCHANGED
    assert CanvasField.objects.get(key="roles").version == 1


def test_a_version_that_never_was_never_replaces_a_text() -> None:
    made = make_peopled_network()
    write(made, "echt")

    assert write(made, "verzonnen", base=99).outcome == WriteOutcome.BESIDE
    assert CanvasField.objects.get(key="roles").text == "echt"


@pytest.mark.parametrize("key", ["", "bestaat_niet", "issue_strands", "x" * 60])
def test_there_are_no_other_fields(key: str) -> None:
    with pytest.raises(NoSuchField):
        write(make_peopled_network(), "x", key=key)

    assert not CanvasField.objects.exists()


def test_a_text_that_does_not_fit_is_refused_and_writes_nothing() -> None:
    with pytest.raises(AnswerDoesNotFit):
        write(make_peopled_network(), "x" * 5001)

    assert not CanvasRevision.objects.exists()


def test_saving_as_you_go_is_one_line_in_the_journal_a_quarter_of_an_hour() -> None:
    made = make_peopled_network()
    for minute in range(20):
        write(made, f"tekst {minute}", base=minute, at=MOMENT + dt.timedelta(minutes=minute))
    write(made, "andere", key="hours", at=MOMENT + dt.timedelta(hours=2))

    lines = Entry.objects.filter(verb="charter.canvas_written")
    assert lines.count() == 2
    assert "tekst" not in str(list(lines.values_list("details", flat=True)))


def test_choosing_settles_a_conflict_and_keeps_both_texts_in_the_history() -> None:
    made = make_peopled_network()
    write(made, "van Amina")
    beside = write(made, "van Bram", actor=made.bram).revision

    settle_canvas_conflict(
        revision=beside, text="van ons", base_version=1, actor=made.bram, at=MOMENT
    )

    assert CanvasField.objects.get(key="roles").text == "van ons"
    assert set(CanvasRevision.objects.values_list("text", "state")) == {
        ("van Amina", RevisionState.KEPT),
        ("van Bram", RevisionState.SETTLED),
        ("van ons", RevisionState.KEPT),
    }


def test_choosing_after_someone_wrote_again_asks_to_look_first() -> None:
    made = make_peopled_network()
    write(made, "van Amina")
    beside = write(made, "van Bram", actor=made.bram).revision
    write(made, "van Amina, beter", base=1)

    with pytest.raises(FieldMovedOn):
        settle_canvas_conflict(
            revision=beside, text="oud", base_version=1, actor=made.bram, at=MOMENT
        )

    assert CanvasField.objects.get(key="roles").text == "van Amina, beter"


def test_settling_twice_changes_nothing() -> None:
    made = make_peopled_network()
    write(made, "van Amina")
    beside = write(made, "van Bram", actor=made.bram).revision
    for text in ("eerste keus", "tweede keus"):
        version = CanvasField.objects.get(key="roles").version
        settle_canvas_conflict(
            revision=beside, text=text, base_version=version, actor=made.bram, at=MOMENT
        )

    assert CanvasField.objects.get(key="roles").text == "eerste keus"


def test_the_issue_of_the_canvas_is_the_issue_of_the_network() -> None:
    made = make_peopled_network()
    describe_network(
        network=made.network, name="N", issue="zo begon het", actor=made.amina, at=MOMENT
    )
    made.network.refresh_from_db()

    write(made, "zo zeggen we het nu", key="issue")

    made.network.refresh_from_db()
    assert made.network.issue == "zo zeggen we het nu"
    assert set(CanvasRevision.objects.values_list("text", flat=True)) == {
        "zo begon het",
        "zo zeggen we het nu",
    }


TEXTS = st.sampled_from(["a", "b", "c", "lang\nverhaal", ""])


class PeopleOnOneField(RuleBasedStateMachine):
    """Three people with their own stale pages; whatever they do, no text is ever lost."""

    def __init__(self) -> None:
        super().__init__()
        self.typed: set[str] = set()
        self.seen = {"amina": 0, "bram": 0, "chris": 0}
        self.sent: list[tuple[str, str, int, UUID]] = []

    @initialize()
    def begin(self) -> None:
        self.made = make_peopled_network()

    @rule(who=st.sampled_from(["amina", "bram", "chris"]))
    def reload(self, who: str) -> None:
        row = CanvasField.objects.filter(network=self.made.network, key="roles").first()
        self.seen[who] = row.version if row else 0

    @rule(who=st.sampled_from(["amina", "bram", "chris"]), text=TEXTS)
    def type_and_send(self, who: str, text: str) -> None:
        self._send(who, text, self.seen[who], uuid4())

    @rule(which=st.integers(0, 30))
    def send_again(self, which: int) -> None:
        if self.sent:
            self._send(*self.sent[which % len(self.sent)])

    @rule(text=TEXTS)
    def settle(self, text: str) -> None:
        beside = CanvasRevision.objects.filter(state=RevisionState.BESIDE).first()
        if beside is not None:
            self.typed.add(text)
            settle_canvas_conflict(
                revision=beside,
                text=text,
                base_version=beside.field.version,
                actor=self.made.amina,
                at=MOMENT,
            )

    def _send(self, who: str, text: str, base: int, number: UUID) -> None:
        written = write(
            self.made, text, base=base, actor=getattr(self.made, who), submission=number
        )
        self.typed.add(text)
        self.sent.append((who, text, base, number))
        if written.outcome == WriteOutcome.SAVED:
            self.seen[who] = written.field.version

    @invariant()
    def every_text_is_somewhere(self) -> None:
        if hasattr(self, "made"):
            kept = set(CanvasRevision.objects.values_list("text", flat=True)) | {""}
            assert self.typed <= kept

    @invariant()
    def versions_count_up_without_gaps_and_the_last_is_the_text(self) -> None:
        if not hasattr(self, "made"):
            return
        row = CanvasField.objects.filter(network=self.made.network, key="roles").first()
        if row is None:
            return
        kept = row.revisions.filter(state=RevisionState.KEPT).order_by("version")
        assert [revision.version for revision in kept] == list(range(1, row.version + 1))
        assert row.version == 0 or kept.last().text == row.text

    @invariant()
    def a_submission_counts_once(self) -> None:
        numbers = [number for *_rest, number in self.sent]
        stored = CanvasRevision.objects.filter(submission_id__in=numbers)
        assert stored.count() <= len(set(numbers))


class TestPeopleOnOneField(TestCase):
    """Run the machine, each history in a transaction of its own."""

    def runTest(self) -> None:  # noqa: N802 -- unittest's name
        """Stay callable for unittest."""

    def test_no_text_is_ever_lost(self) -> None:
        from django.db import transaction
        from hypothesis.stateful import run_state_machine_as_test

        class InATransaction(PeopleOnOneField):
            def __init__(self) -> None:
                super().__init__()
                self.atomic = transaction.atomic()
                self.atomic.__enter__()

            def teardown(self) -> None:
                transaction.set_rollback(True)
                self.atomic.__exit__(None, None, None)

        run_state_machine_as_test(
            InATransaction,
            settings=settings(
                max_examples=15,
                stateful_step_count=20,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
