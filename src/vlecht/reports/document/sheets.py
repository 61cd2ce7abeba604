"""A report as sheets of a workbook: every table one sheet, all definition lists together one.

XLSX and ODS are written from the same sheets. Running text is not for a workbook; the first sheet
says what the report is, what it rests on and what is on the other sheets.
"""

import re
from dataclasses import dataclass

from vlecht.reports.document.blocks import Column, DefinitionList, Figure, Heading, Table
from vlecht.reports.document.cells import CellMark
from vlecht.reports.document.layout import LaidCell, LaidTable, Layout, Part
from vlecht.reports.document.report import Report, Words

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
    sheets = [
        _sheet(tables, name=names.free(tables[0].table.sheet_name), words=report.words)
        for tables in _gathered(report, layout)
    ]
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


@dataclass(frozen=True, slots=True)
class _PlacedTable:
    """A table with the heading it stands under."""

    heading: str
    table: LaidTable


def _gathered(report: Report, layout: Layout) -> list[list[_PlacedTable]]:
    """Put tables that name the same sheet together, such as one of every network."""
    heading = ""
    found: dict[tuple[str, tuple[Column, ...]], list[_PlacedTable]] = {}
    for block in report.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table | Figure):
            table = layout.table(block if isinstance(block, Table) else block.twin)
            found.setdefault((table.sheet_name, table.columns), []).append(
                _PlacedTable(heading, table)
            )
    return list(found.values())


def _sheet(tables: list[_PlacedTable], *, name: str, words: Words) -> Sheet:
    """Make one sheet; with several tables the heading of each becomes the first column."""
    first = tables[0].table
    is_gathered = len(tables) > 1
    rows: list[tuple[LaidCell, ...]] = []
    notes: list[CellNote] = []
    for placed in tables:
        reasons = {note.letter: note.text for note in placed.table.notes}
        for row in placed.table.rows:
            cells = (row.header, *row.cells)
            cells = (_plain(placed.heading), *cells) if is_gathered else cells
            notes.extend(
                CellNote(len(rows), position, reasons[cell.letter])
                for position, cell in enumerate(cells)
                if cell.letter
            )
            rows.append(cells)
    return Sheet(
        name=name,
        caption=first.sheet_name if is_gathered else f"{first.label}. {first.caption}",
        columns=(Column(words.part, 2), *first.columns) if is_gathered else first.columns,
        rows=tuple(rows),
        notes=tuple(notes),
    )


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
    return LaidCell(parts=(Part(text),), mark=CellMark.KNOWN)


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
