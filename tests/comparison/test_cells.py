"""A cell says one thing, two things that differ, or why it says nothing."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from vlecht.comparison.cells import cell_of, differ
from vlecht.comparison.models import ComparedCase, ParticipantRow, RecordedConflict, RecordedValue
from vlecht.comparison.vocabulary import CellState, InventoryField, Status, YesNo

ASKED = ComparedCase(key="n1", name="Een", record_type="questionnaire", counted=True)
NOT_ASKED = ComparedCase(key="n2", name="Twee", record_type="overview_only", counted=False)


def value(field, source="annex", text="", **more):
    return RecordedValue(field=field, source=source, text=text, **more)


def cell(field, *values, case=ASKED, **more):
    return cell_of(InventoryField(field), case, values=values, **more)


def test_two_sources_that_differ_are_both_shown():
    shown = cell(
        "status", value("status", "overview", code="stopped"), value("status", code="running")
    )

    assert shown.state == CellState.CONFLICT
    assert shown.text == "gestopt (overzicht) / loopt (bijlage) [bronnen verschillen]"


def test_two_sources_that_agree_are_one_value():
    shown = cell(
        "status", value("status", "overview", code="running"), value("status", code="running")
    )

    assert (shown.state, shown.text) == (CellState.GIVEN, "loopt")


def test_a_recorded_conflict_shows_although_the_values_agree():
    conflict = RecordedConflict(
        field="start", value_a="-", where_a="Rij 1", value_b="2015", where_b="Bijlage",
        kind="missing_vs_value",
    )  # fmt: skip

    shown = cell("start", value("start", text="2015"), conflicts=[conflict])

    assert shown.state == CellState.CONFLICT
    assert shown.reasons == (
        "Rij 1: -. Bijlage: 2015. De ene bron noemt het, de andere laat het leeg.",
    )
    assert shown.text.startswith("2015 [bronnen verschillen: Rij 1: -.")


def test_a_derived_value_says_from_what():
    shown = cell("level", value("level", code="province", basis="derived", note="naam"))

    assert (shown.state, shown.text) == (CellState.DERIVED, "provincie [afgeleid]")
    assert "naam" in shown.reasons[0]


def test_unknown_blank_and_not_asked_are_three_things():
    unknown = cell("evaluated", value("evaluated", state="unknown"))
    blank = cell("evaluated")
    nobody_asked = cell("evaluated", case=NOT_ASKED)
    never_asked = cell("level")

    assert [shown.state for shown in (unknown, blank, nobody_asked, never_asked)] == [
        CellState.UNKNOWN,
        CellState.BLANK,
        CellState.NOT_ASKED,
        CellState.NOT_ASKED,
    ]
    texts = [shown.text for shown in (unknown, blank, nobody_asked)]
    assert texts == ["onbekend", "niet ingevuld", "niet gevraagd"]
    assert len({shown.reasons for shown in (unknown, blank, nobody_asked, never_asked)}) == 4


def test_why_it_stopped_was_not_asked_of_a_network_that_runs():
    assert cell("stop_reason").state == CellState.NOT_ASKED


def test_lost_marks_of_involvement_are_not_zero():
    rows = [ParticipantRow(as_written="Bewoners", position=1)]

    shown = cell("involvement", participants=rows)

    assert shown.state == CellState.BLANK
    assert "Leeg is niet nul" in shown.reasons[0]


def test_a_mark_of_involvement_that_was_kept_is_shown():
    rows = [ParticipantRow(as_written="Bewoners", position=1, involvement="very_low")]

    assert cell("involvement", participants=rows).text == "Bewoners: zeer laag"


def test_groups_carry_their_number_and_its_unit():
    rows = [
        ParticipantRow(as_written="Team", position=1, count=6, unit="persons"),
        ParticipantRow(as_written="Zorg", position=2, count=5, unit="organisations"),
        ParticipantRow(as_written="Bewoners", position=3),
    ]

    assert cell("participants", participants=rows).text == (
        "Team (6); Zorg (5 organisaties); Bewoners"
    )


def test_a_year_and_a_month_in_it_can_both_be_true():
    year = value(
        "start", "overview", "2015", from_date=dt.date(2015, 1, 1), until_date=dt.date(2015, 12, 31)
    )
    month = value(
        "start", text="oktober 2015", from_date=dt.date(2015, 10, 1),
        until_date=dt.date(2015, 10, 31),
    )  # fmt: skip

    assert not differ([year, month])
    assert cell("start", year, month).text == "2015"


def test_a_code_that_nobody_knows_is_shown_as_it_is():
    assert cell("status", value("status", code="asleep")).text == "asleep"


@given(
    st.lists(
        st.builds(
            RecordedValue,
            field=st.just("status"),
            source=st.sampled_from(["overview", "annex", "questionnaire"]),
            code=st.sampled_from(["", *Status.values, *YesNo.values]),
            text=st.text(max_size=10),
            state=st.sampled_from(["given", "unknown"]),
            basis=st.sampled_from(["stated", "derived"]),
        ),
        max_size=3,
        unique_by=lambda row: row.source,
    )
)
def test_order_of_sources_never_changes_the_state(values):
    forward, backward = cell("status", *values), cell("status", *reversed(values))

    assert forward.state == backward.state
    assert forward.text
    assert {source for line in forward.lines for source in line.sources} == {
        source for line in backward.lines for source in line.sources
    }
