"""The tables beside the networks: participants, conflicts, findings, facts and the crosswalk."""

from __future__ import annotations

from collections.abc import Mapping

from vlecht.comparison.records import (
    REPORT_KEY,
    CaseRecord,
    ConflictRecord,
    FactRecord,
    FindingRecord,
    ParticipantRecord,
)
from vlecht.exchange.readers.delimited import LONGEST_CELL
from vlecht.exchange.readers.tables import LONGEST_NAME, LONGEST_THEME, Table

LONGEST_CONFLICT_KEY = 40
LONGEST_SECTION = 200

_CATEGORIES = {
    name: name
    for name in (
        "neighbourhood_team", "independents", "education", "care", "students",
        "residents_experts_by_experience", "other", "municipality", "volunteers", "management", "",
    )
}  # fmt: skip
_UNITS = {"persons": "persons", "organisations": "organisations", "": ""}
_ORIGINS = {"table": "table", "text": "text"}
_INVOLVEMENT = {
    "": "", "1": "very_low", "2": "low", "3": "average", "4": "high", "5": "very_high",
    "zeer laag": "very_low", "laag": "low", "gemiddeld": "average", "hoog": "high",
    "zeer hoog": "very_high",
}  # fmt: skip
_CONFLICT_KINDS = {name: name for name in ("missing_vs_value", "wording", "scope", "contradiction")}
_FINDING_SECTIONS = {
    "working elements": "working_elements",
    "preconditions": "preconditions",
    "chances": "chances",
    "challenges": "challenges",
    "conclusions": "conclusions",
}
_FINDING_BASES = {"stated": "stated", "counted": "counted", "": ""}


def participants_in(table: Table, known: frozenset[str]) -> tuple[ParticipantRecord, ...]:
    return tuple(
        ParticipantRecord(
            case_key=row["id"].strip(),
            as_written=table.required(row, "category_as_written", LONGEST_NAME),
            category=table.choice(row, "category_normalised", _CATEGORIES),
            second_category=table.choice(row, "category_secondary", _CATEGORIES),
            count=table.whole_number(row, "count"),
            unit=table.choice(row, "count_unit", _UNITS),
            involvement=table.choice(row, "involvement", _INVOLVEMENT),
            origin=table.choice(row, "source", _ORIGINS),
            note=row["note"].strip(),
        )
        for row in table.refers_to("id", lambda key: not known or key in known)
    )


def conflicts_in(table: Table, known: frozenset[str]) -> tuple[ConflictRecord, ...]:
    table.unique("conflict_id")
    return tuple(
        ConflictRecord(
            key=table.text(row, "conflict_id", LONGEST_CONFLICT_KEY),
            case_key=row["id"].strip(),
            field=table.required(row, "field"),
            value_a=row["value_a"].strip(),
            where_a=table.text(row, "where_a", LONGEST_NAME),
            value_b=row["value_b"].strip(),
            where_b=table.text(row, "where_b", LONGEST_NAME),
            kind=table.choice(row, "type", _CONFLICT_KINDS),
            handling=row["handling"].strip(),
        )
        for row in table.refers_to("id", lambda key: not known or key in known | {REPORT_KEY})
    )


def findings_in(table: Table) -> tuple[FindingRecord, ...]:
    return tuple(
        FindingRecord(
            section=table.choice(row, "section", _FINDING_SECTIONS),
            theme=table.required(row, "theme", LONGEST_THEME),
            text=table.required(row, "paraphrase", LONGEST_CELL),
            respondents=table.whole_number(row, "number_of_respondents"),
            basis=table.choice(row, "basis", _FINDING_BASES),
            note=row["note"].strip(),
        )
        for row in table.rows
    )


def facts_in(table: Table) -> tuple[FactRecord, ...]:
    return tuple(
        FactRecord(key, row["value"].strip(), table.text(row, "section", LONGEST_SECTION))
        for key, row in table.unique("key").items()
    )


def check_crosswalk(table: Table, cases: tuple[CaseRecord, ...], answered: frozenset[str]) -> None:
    """Compare the crosswalk with the networks and questionnaires; a difference is a fault."""
    rows = table.unique("id")
    for case in cases:
        if case.key not in rows:
            table.add_fault("not_in_crosswalk", None, "id", value=case.key)
    by_key = {case.key: case for case in cases}
    for key, row in rows.items():
        if (found := by_key.get(key)) is None:
            table.add_fault("unknown_reference", row.number, "id", value=key[:80])
            continue
        expected: Mapping[str, str] = {
            "record_type": found.record_type,
            "parent_id": found.parent_key,
            "counted_in_17": "yes" if found.counted else "no",
        }
        if answered:
            expected = {**expected, "in_qualtrics_export": "yes" if key in answered else "no"}
        for column, value in expected.items():
            if row[column].strip() != value:
                table.add_fault(
                    "crosswalk_differs", row.number, column, value=row[column][:80], expected=value
                )


def check_numbers(
    table: Table, facts: tuple[FactRecord, ...], counted: int | None, answered: int | None
) -> None:
    """Compare the report's own totals with what was read: a file cut off between two rows shows here."""
    found = {"questionnaires_filled": answered, "networks_total": counted}
    rows = {row["key"].strip(): row for row in table.rows}
    for fact in facts:
        number = found.get(fact.key)
        if number is not None and fact.value.isdigit() and int(fact.value) != number:
            table.add_fault(
                "total_differs",
                rows[fact.key].number,
                "value",
                key=fact.key,
                expected=int(fact.value),
                found=number,
            )
