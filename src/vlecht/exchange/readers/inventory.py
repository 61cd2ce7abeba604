"""All files of an inventory together: read each, check them against one another, hand back content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from vlecht.comparison.records import Content, from_plain, to_plain
from vlecht.exchange.readers import companion_tables
from vlecht.exchange.readers.delimited import Sheet, read_delimited
from vlecht.exchange.readers.faults import (
    MOST_FAULTS,
    ReadFault,
    Unreadable,
    fault_from_plain,
    fault_to_plain,
)
from vlecht.exchange.readers.file_kinds import (
    CODEBOOK,
    CONFLICTS,
    CROSSWALK,
    FACTS,
    FINDINGS,
    KNOWN_COLUMNS,
    NETWORKS,
    PARTICIPANTS,
    SURVEY,
    FileKind,
    kind_of,
)
from vlecht.exchange.readers.overview_table import cases_in
from vlecht.exchange.readers.parcel import unpack
from vlecht.exchange.readers.survey_export import Survey, codebook_in, survey_in
from vlecht.exchange.readers.tables import Table, table_from
from vlecht.exchange.readers.workbook import ZIP_MARK, read_workbook

SHIPPED = "shipped:"  # before the name of a file that this program brings itself


@dataclass
class Reading:
    """What came of reading: content, or faults and no content."""

    content: Content = field(default_factory=Content)
    faults: list[ReadFault] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    blank_cells: list[dict[str, str]] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)

    def to_plain(self) -> dict[str, Any]:
        return {
            "content": to_plain(self.content),
            "faults": [fault_to_plain(fault) for fault in self.faults],
            "files": self.files,
            "blank_cells": self.blank_cells,
            "passed_over": self.passed_over,
        }


def reading_from_plain(plain: dict[str, Any]) -> Reading:
    return Reading(
        content=from_plain(plain["content"]),
        faults=[fault_from_plain(fault) for fault in plain["faults"]],
        files=plain["files"],
        blank_cells=plain["blank_cells"],
        passed_over=plain["passed_over"],
    )


def read_parcel(parcel: bytes) -> dict[str, Any]:
    """Read a packed inventory; made to run in a confined child."""
    return read_inventory(unpack(parcel)).to_plain()


def read_inventory(files: list[tuple[str, bytes]]) -> Reading:
    """Read the files of an inventory.

    Every fault is gathered, so that a person mends a file once. With one fault or more there is no
    content: an inventory comes in whole or not at all.
    """
    reading = Reading()
    sheets: dict[str, tuple[Sheet, FileKind]] = {}
    for name, data in files:
        _collect(reading, partial(_sort_out, reading, sheets, name, data))
    if not reading.faults:
        _read_sheets(reading, {key: sheet for key, (sheet, _kind) in sheets.items()})
    # A codebook explains answers; alone it brings nothing.
    if not reading.faults and all(file["kind"] == CODEBOOK.key for file in reading.files):
        reading.faults.append(ReadFault("nothing_to_import"))
    del reading.faults[MOST_FAULTS:]
    if reading.faults:
        reading.content = Content()
    return reading


def _collect(reading: Reading, read: Callable[[], Any]) -> Any:
    try:
        return read()
    except Unreadable as unreadable:
        reading.faults.extend(unreadable.faults)
        return None


def _sort_out(
    reading: Reading, sheets: dict[str, tuple[Sheet, FileKind]], name: str, data: bytes
) -> None:
    shown = name.removeprefix(SHIPPED)
    is_workbook = data.startswith(ZIP_MARK) or shown.casefold().endswith(".xlsx")
    sheet = (
        read_workbook(shown, data) if is_workbook else read_delimited(shown, data, KNOWN_COLUMNS)
    )
    kind = kind_of(sheet)
    if kind is None:
        raise Unreadable(ReadFault("unknown_file", shown, 1, 1))
    if kind.key in sheets:
        if name.startswith(SHIPPED):
            return
        raise Unreadable(
            ReadFault("same_kind_twice", shown, details={"other": sheets[kind.key][0].file})
        )
    sheets[kind.key] = (sheet, kind)
    if not name.startswith(SHIPPED):
        reading.files.append(
            {
                "name": shown,
                "kind": kind.key,
                "rows": sum(any(cell.strip() for cell in row) for row in sheet.rows)
                - kind.header_rows,
                "encoding": sheet.encoding,
                "separator": sheet.separator,
            }
        )


def _read_sheets(reading: Reading, sheets: dict[str, Sheet]) -> None:
    tables: dict[str, Table] = {}
    for kind in (NETWORKS, PARTICIPANTS, CONFLICTS, FINDINGS, FACTS, CROSSWALK):
        if kind.key in sheets and (
            table := _collect(reading, partial(_plain_table, sheets[kind.key], kind))
        ):
            tables[kind.key] = table
    survey: Survey | None = None
    if SURVEY.key in sheets:
        survey = _collect(reading, partial(_survey, sheets))
    if reading.faults:
        return
    reading.content = _content(tables, survey)
    _cross_check(reading.content, tables)
    everything = [*tables.values(), *([survey.table] if survey else [])]
    reading.faults.extend(fault for table in everything for fault in table.faults)
    reading.blank_cells = [
        *(survey.blank_cells if survey else []),
        *(blank for table in tables.values() for blank in _blank_cells(table)),
    ]
    for table in everything:
        reading.passed_over.extend(f"{table.file}: {name}" for name in table.unknown_columns)


def _plain_table(sheet: Sheet, kind: FileKind) -> Table:
    return table_from(sheet, kind.key, required=kind.required, known=kind.columns)


def _survey(sheets: dict[str, Sheet]) -> Survey:
    if CODEBOOK.key not in sheets:
        raise Unreadable(ReadFault("codebook_missing", sheets[SURVEY.key].file))
    return survey_in(sheets[SURVEY.key], codebook_in(sheets[CODEBOOK.key]))


def _content(tables: dict[str, Table], survey: Survey | None) -> Content:
    cases = cases_in(tables["networks"]) if "networks" in tables else None
    known = frozenset(case.key for case in cases or ())
    if survey and cases is not None:
        _check_answers(survey, known)
    participants = survey.participants if survey else None
    if "participants" in tables:
        participants = companion_tables.participants_in(tables["participants"], known)
    return Content(
        cases=cases,
        answers=survey.answers if survey else None,
        participants=participants,
        conflicts=companion_tables.conflicts_in(tables["conflicts"], known)
        if "conflicts" in tables
        else None,
        findings=companion_tables.findings_in(tables["findings"]) if "findings" in tables else None,
        facts=companion_tables.facts_in(tables["report_facts"])
        if "report_facts" in tables
        else None,
    )


def _check_answers(survey: Survey, known: frozenset[str]) -> None:
    if "dataset_id" not in survey.table.columns:
        return
    for row in survey.table.rows:
        key = row["dataset_id"].strip()
        if key and key not in known:
            survey.table.add_fault("unknown_reference", row.number, "dataset_id", value=key[:80])


def _cross_check(content: Content, tables: dict[str, Table]) -> None:
    answered = frozenset(answer.case_key for answer in content.answers or ())
    if "crosswalk" in tables and content.cases is not None:
        companion_tables.check_crosswalk(tables["crosswalk"], content.cases, answered)
    if "report_facts" in tables and content.facts is not None:
        companion_tables.check_numbers(
            tables["report_facts"],
            content.facts,
            sum(case.counted for case in content.cases) if content.cases is not None else None,
            len(answered) if content.answers is not None else None,
        )


def _blank_cells(table: Table) -> list[dict[str, str]]:
    return [
        {
            "file": table.file,
            "cell": table.cell(row.number, column),
            "column": column,
            "id": row["id"] or row["key"],
        }
        for row in table.rows
        for column in table.columns
        if column and not row[column].strip()
    ]
