"""The table of networks (networks.csv): what the overview, the annex and the text say of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vlecht.comparison.records import CaseRecord, ValueRecord
from vlecht.exchange.readers.moments import moment_in
from vlecht.exchange.readers.tables import LONGEST_NAME, Row, Table

LONGEST_WORKPLACE = 200
OVERVIEW, ANNEX, REPORT = "overview", "annex", "report"

_YES_NO = {"yes": "yes", "no": "no"}
_PRESENCE = {"yes": "yes", "no": "no", "part": "part"}
_YES_NO_UNKNOWN = {**_YES_NO, "unknown": "unknown", "": ""}
_RECORD_TYPES = {name: name for name in ("questionnaire", "email", "component", "overview_only")}
_LEVELS = {name: name for name in ("neighbourhood", "municipality", "region", "province", "")}
_AGENDAS = {"open": "open", "closed": "closed", "unknown": "unknown", "": ""}
STATUSES = {
    "loopt": "running",
    "gestopt": "stopped",
    "afgerond": "completed",
    "onduidelijk": "unclear",
    "": "",
}
# Columns whose text is the value itself: column, field, whether it lists things.
_TEXTS = (
    ("places", "places", True),
    ("commissioner", "commissioner", True),
    ("stop_reason", "stop_reason", False),
    ("description", "description", False),
    ("goal", "goal", False),
    ("central_question", "central_question", False),
    ("expected_results_beforehand", "expected_results", False),
    ("results_set_during", "results_set_during", False),
    ("results_reported", "results_reported", False),
    ("chances_challenges", "chances_challenges", False),
    ("methods", "methods", True),
    ("meeting_rhythm", "meeting_rhythm", False),
    ("working_elements", "working_elements", True),
    ("themes", "themes", True),
)
# Columns that answer yes by saying what or who.
_YES_BY_TEXT = (
    ("competences_asked", "competences"),
    ("process_guidance", "process_guidance"),
    ("content_guidance", "content_guidance"),
    ("participant_experience", "experience"),
    ("tools", "tools"),
)
# Columns that answer yes, no or unknown, with the column that tells more.
_YES_NO_FIELDS = (
    ("cooperation", "cooperation", "cooperation_character"),
    ("evaluated", "evaluated", "evaluation_outcomes"),
)
_AS_WRITTEN = {"overzicht": OVERVIEW, "bijlage": ANNEX}
_BETWEEN_TERMS = re.compile(r";(?![^(]*\))")  # a semicolon between brackets divides nothing
_BASIS_WORD = re.compile(r"^(?:stated|derived|afgeleid)\b[\s:(]*")
_FROM_SECTION = re.compile(r"(\w+) uit (3\.[\d.]*\d)")
_SUM = re.compile(r"(\w+) is een optelling")
_LOWER_BOUND = re.compile(r"(\w+) is een ondergrens")


def cases_in(table: Table) -> tuple[CaseRecord, ...]:
    """Return the networks of the table; what is wrong stands in `table.faults`."""
    rows = table.unique("id")
    cases = []
    for key, row in rows.items():
        parent = row["parent_id"].strip()
        if parent and parent not in rows:
            table.add_fault("unknown_reference", row.number, "parent_id", value=parent[:80])
        cases.append(
            CaseRecord(
                key=key,
                name=table.required(row, "name", LONGEST_NAME),
                record_type=table.choice(row, "record_type", _RECORD_TYPES),
                counted=table.choice(row, "counted_in_17", _YES_NO) == "yes",
                parent_key=parent,
                workplace=table.text(row, "workplace", LONGEST_WORKPLACE),
                in_overview=table.choice(row, "in_overview", _PRESENCE),
                overview_row=table.whole_number(row, "overview_row"),
                in_annex=table.choice(row, "in_annex", _PRESENCE),
                annex_section=table.text(row, "annex_section", LONGEST_NAME),
                provenance=row["provenance"].strip(),
                values=tuple(_values_in(table, row)),
            )
        )
    return tuple(cases)


def terms_of(text: str) -> tuple[str, ...]:
    """Return the things a cell lists, divided by semicolons."""
    return tuple(term for part in _BETWEEN_TERMS.split(text) if (term := part.strip()))


def _values_in(table: Table, row: Row) -> Iterator[ValueRecord]:
    yield from _names(row)
    yield from _where_and_who(table, row)
    yield from _start(row)
    yield from _status_and_end(table, row)
    for column, field, is_list in _TEXTS:
        if text := row[column].strip():
            yield _value(row, field, column, text=text, terms=terms_of(text) if is_list else ())
    for column, field in _YES_BY_TEXT:
        if text := row[column].strip():
            terms = terms_of(text) if field == "tools" else ()
            yield _value(row, field, column, code="yes", text=text, terms=terms)
    for column, field, detail in _YES_NO_FIELDS:
        if code := table.choice(row, column, _YES_NO_UNKNOWN):
            yield _value(row, field, column, code=code, text=row[detail].strip())
    yield from _costs(table, row)
    yield from _size(table, row)
    yield from _agenda(table, row)


def _names(row: Row) -> Iterator[ValueRecord]:
    for column, source in (("name_overview", OVERVIEW), ("name_annex", ANNEX)):
        if text := row[column].strip():
            yield _value(row, "name", column, text=text, source=source)


def _where_and_who(table: Table, row: Row) -> Iterator[ValueRecord]:
    first = OVERVIEW if row["in_overview"].strip() == "yes" else ANNEX
    if text := row["workplace"].strip():
        yield _value(row, "workplace", "workplace", text=text, source=first)
    if text := row["initiator"].strip():
        # The overview is what names initiators; a network outside it has only the annex.
        yield _value(row, "initiator", "initiator", text=text, source=first, terms=terms_of(text))
    if level := table.choice(row, "level", _LEVELS):
        yield _value(row, "level", "level", code=level, basis_note=row["level_basis"])


def _start(row: Row) -> Iterator[ValueRecord]:
    written = {}
    for part in row["start_as_written"].split("|"):
        place, colon, text = part.partition(":")
        source = _AS_WRITTEN.get(place.strip().casefold())
        if source and colon and text.strip() not in ("", "-"):
            written[source] = text.strip()
    if not written and (text := row["start"].strip()):
        source = OVERVIEW if row["in_overview"].strip() == "yes" else ANNEX
        written[source] = f"{row['start_qualifier'].strip()} {text}".strip()
    for source, text in written.items():
        moment = moment_in(text)
        yield _value(
            row,
            "start",
            "start_as_written",
            text=text,
            source=source,
            from_date=moment.from_date if moment else None,
            until_date=moment.until_date if moment else None,
            qualifier=moment.qualifier if moment else "",
        )


def _status_and_end(table: Table, row: Row) -> Iterator[ValueRecord]:
    for column, source in (("status_overview", OVERVIEW), ("status_annex", ANNEX)):
        if code := table.choice(row, column, STATUSES):
            yield _value(row, "status", column, code=code, source=source)
    for column, source in (("end_overview", OVERVIEW), ("end_annex", ANNEX)):
        if text := row[column].strip():
            moment = moment_in(text)
            yield _value(
                row,
                "end",
                column,
                text=text,
                source=source,
                from_date=moment.from_date if moment else None,
                until_date=moment.until_date if moment else None,
            )


def _costs(table: Table, row: Row) -> Iterator[ValueRecord]:
    code = table.choice(row, "costs", _YES_NO_UNKNOWN)
    amount = table.number(row, "costs_amount_eur")
    if not code:
        return
    note = row["costs_note"].strip()
    yield _value(
        row,
        "costs",
        "costs",
        code=code,
        text=row["costs_payer"].strip(),
        number=amount,
        note=note,
        basis_note=note,
    )


def _size(table: Table, row: Row) -> Iterator[ValueRecord]:
    text = row["size"].strip()
    number = table.number(row, "size_n")
    if text or number is not None:
        provenance = row["provenance"]
        summed = any(column == "size_n" for column in _SUM.findall(provenance))
        at_least = any(column == "size_n" for column in _LOWER_BOUND.findall(provenance))
        yield _value(
            row,
            "size",
            "size",
            text=text,
            number=number,
            basis_note="derived" if summed else "",
            qualifier="at_least" if at_least else "",
        )


def _agenda(table: Table, row: Row) -> Iterator[ValueRecord]:
    if agenda := table.choice(row, "agenda_source", _AGENDAS):
        yield _value(row, "agenda", "agenda_source", code=agenda, basis_note=row["agenda_basis"])


def _value(
    row: Row,
    field: str,
    column: str,
    *,
    text: str = "",
    code: str = "",
    source: str = "",
    basis_note: str = "",
    note: str = "",
    **more: object,
) -> ValueRecord:
    """Return one value with its place; “unknown” is a state, never a text that reads as an answer."""
    unknown = "unknown" in (code, text.casefold()) or text.casefold() == "onbekend"
    derived = basis_note.startswith(("derived", "afgeleid")) or "afgeleid" in text.casefold()
    sections = dict(_FROM_SECTION.findall(row["provenance"]))
    if not source:
        source = OVERVIEW if row["record_type"].strip() == "overview_only" else ANNEX
    if column in sections:
        source = REPORT
    place = row.place(column)
    return ValueRecord(
        field=field,
        source=source,
        text=text,
        code="" if unknown else code,
        state="unknown" if unknown else "given",
        basis="derived" if derived else "stated",
        note=_BASIS_WORD.sub("", note or basis_note).removesuffix(")"),
        provenance=f"{place}; {sections[column]}" if column in sections else place,
        **more,  # type: ignore[arg-type]
    )
