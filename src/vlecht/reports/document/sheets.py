"""A report as sheets of a workbook: every table one sheet, all definition lists together one.

XLSX and ODS are written from the same sheets. Running text is not for a workbook; the first sheet
says what the report is, what it rests on and what is on the other sheets.
"""

import re
from dataclasses import dataclass

from vlecht.reports.document.blocks import Column, DefinitionList, Heading
from vlecht.reports.document.cells import CellMark
from vlecht.reports.document.layout import LaidCell, LaidRow, Layout
from vlecht.reports.document.report import Report

LONGEST_SHEET_NAME = 31
FORBIDDEN_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class CellNote:
    """Why a cell says what it says."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[LaidCell, ...], ...]
    notes: tuple[CellNote, ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    title: str
    about: tuple[str, ...]
    about_name: str
    sheets: tuple[Sheet, ...]


def workbook_of(report: Report) -> Workbook:
    """Return the sheets of a report, in reading order."""
    layout = Layout(report)
    names = _SheetNames()
    about_name = names.free(report.words.about)
    sheets = []
    for table in layout.tables():
        reasons = {note.letter: note.text for note in table.notes}
        sheets.append(
            _sheet(
                name=names.free(table.sheet_name),
                caption=f"{table.label}. {table.caption}",
                columns=table.columns,
                rows=table.rows,
                reasons=reasons,
            )
        )
    facts = _facts_sheet(report, layout, names)
    sources = tuple(
        f"[{number}] " + "".join(layout.run_text(run) for run in source.runs)
        for number, source in enumerate(report.sources, start=1)
    )
    return Workbook(
        title=report.title,
        about=(
            report.subtitle,
            f"{report.author}, {report.made_on_text}",
            report.credit,
            *((report.words.sources,) if sources else ()),
            *sources,
        ),
        about_name=about_name,
        sheets=(*sheets, *facts),
    )


def _sheet(
    *,
    name: str,
    caption: str,
    columns: tuple[Column, ...],
    rows: tuple[LaidRow, ...],
    reasons: dict[str, str],
) -> Sheet:
    cells = tuple((row.header, *row.cells) for row in rows)
    notes = tuple(
        CellNote(row_number, column_number, reasons[cell.letter])
        for row_number, row in enumerate(cells)
        for column_number, cell in enumerate(row)
        if cell.letter
    )
    return Sheet(name=name, caption=caption, columns=columns, rows=cells, notes=notes)


def _facts_sheet(report: Report, layout: Layout, names: "_SheetNames") -> tuple[Sheet, ...]:
    heading = ""
    rows: list[tuple[LaidCell, ...]] = []
    notes: list[CellNote] = []
    for block in report.blocks:
        if isinstance(block, Heading):
            heading = block.text if block.level <= 2 else heading  # noqa: PLR2004
        elif isinstance(block, DefinitionList):
            laid = layout.definitions(block)
            reasons = {note.letter: note.text for note in laid.notes}
            for item in laid.items:
                if item.cell.letter:
                    notes.append(CellNote(len(rows), 2, reasons[item.cell.letter]))
                rows.append((_plain(heading), _plain(item.term), item.cell))
    if not rows:
        return ()
    words = report.words
    columns = (Column(words.part, 2), Column(words.fact, 1.5), Column(words.answer, 4))
    return (
        Sheet(
            name=names.free(words.facts),
            caption=words.facts,
            columns=columns,
            rows=tuple(rows),
            notes=tuple(notes),
        ),
    )


def _plain(text: str) -> LaidCell:
    return LaidCell(text=text, mark=CellMark.KNOWN, letter="", number=None, language=None)


class _SheetNames:
    """Gives names that every spreadsheet program takes, each one once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, wished: str) -> str:
        clean = FORBIDDEN_IN_SHEET_NAME.sub(" ", wished).strip().strip("'") or "-"
        name, number = clean[:LONGEST_SHEET_NAME].strip(), 1
        while name.casefold() in self._taken:
            number += 1
            ending = f" {number}"
            name = clean[: LONGEST_SHEET_NAME - len(ending)].strip() + ending
        self._taken.add(name.casefold())
        return name
