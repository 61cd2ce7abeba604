"""What an inventory holds, as plain data: the form in which readers hand it to the operations.

Nothing here knows Django, so that a reader can build it in a confined process. A part that is None
was not among the files; an empty part was there and held nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

REPORT_KEY = "report"  # where a conflict is about the report as a whole


@dataclass(frozen=True)
class ValueRecord:
    """One thing one source says about one network."""

    field: str
    source: str
    text: str = ""
    code: str = ""
    number: float | None = None
    from_date: str | None = None
    until_date: str | None = None
    state: str = "given"
    basis: str = "stated"
    qualifier: str = ""
    note: str = ""
    provenance: str = ""
    terms: tuple[str, ...] = ()


@dataclass(frozen=True)
class CaseRecord:
    key: str
    name: str
    record_type: str
    counted: bool
    parent_key: str = ""
    workplace: str = ""
    in_overview: str = "no"
    overview_row: int | None = None
    in_annex: str = "no"
    annex_section: str = ""
    provenance: str = ""
    values: tuple[ValueRecord, ...] = ()


@dataclass(frozen=True)
class AnswerRecord:
    """One filled-in questionnaire."""

    case_key: str
    name: str
    workplace: str
    values: tuple[ValueRecord, ...] = ()


@dataclass(frozen=True)
class ParticipantRecord:
    case_key: str
    as_written: str
    category: str = ""
    second_category: str = ""
    count: int | None = None
    unit: str = ""
    involvement: str = ""
    origin: str = "table"
    note: str = ""


@dataclass(frozen=True)
class ConflictRecord:
    key: str
    case_key: str
    field: str
    value_a: str
    where_a: str
    value_b: str
    where_b: str
    kind: str
    handling: str


@dataclass(frozen=True)
class FindingRecord:
    section: str
    theme: str
    text: str
    respondents: int | None = None
    basis: str = ""
    note: str = ""


@dataclass(frozen=True)
class FactRecord:
    key: str
    value: str
    section: str = ""


@dataclass(frozen=True)
class Content:
    """Everything an inventory can hold, part by part; one part is one kind of file."""

    cases: tuple[CaseRecord, ...] | None = None
    answers: tuple[AnswerRecord, ...] | None = None
    participants: tuple[ParticipantRecord, ...] | None = None
    conflicts: tuple[ConflictRecord, ...] | None = None
    findings: tuple[FindingRecord, ...] | None = None
    facts: tuple[FactRecord, ...] | None = None


_PARTS: Mapping[str, Any] = {
    "cases": CaseRecord,
    "answers": AnswerRecord,
    "participants": ParticipantRecord,
    "conflicts": ConflictRecord,
    "findings": FindingRecord,
    "facts": FactRecord,
}


def to_plain(content: Content) -> dict[str, Any]:
    """Return the content as what JSON can hold."""
    return {name: part for name, part in asdict(content).items() if part is not None}


def from_plain(plain: Mapping[str, Any]) -> Content:
    """Return the content that `to_plain` wrote."""
    parts = {
        name: tuple(_record(kind, row) for row in plain[name])
        for name, kind in _PARTS.items()
        if plain.get(name) is not None
    }
    return Content(**parts)


def _record(kind: Any, row: Mapping[str, Any]) -> Any:
    plain = dict(row)
    if "values" in plain:
        plain["values"] = tuple(_record(ValueRecord, value) for value in plain["values"])
    if "terms" in plain:
        plain["terms"] = tuple(plain["terms"])
    return kind(**plain)


def merged(before: Content, given: Content) -> Content:
    """Return the content after an import: a part that was given takes the place of the old one.

    Groups that only questionnaires name never take the place of a table of participants: the
    table holds counts and notes that a questionnaire has no room for.
    """
    parts = {name: getattr(given, name) for name in _PARTS if getattr(given, name) is not None}
    if _from_a_table(before.participants) and not _from_a_table(given.participants):
        parts.pop("participants", None)
    return replace(before, **parts)


def _from_a_table(participants: tuple[ParticipantRecord, ...] | None) -> bool:
    return any(row.origin != "questionnaire" for row in participants or ())
