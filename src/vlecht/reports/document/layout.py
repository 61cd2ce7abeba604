"""From a report to what every format writes: numbers, letters and words worked out once.

Renderers only differ in how they put things on a page. What a cell says, which note it points
to and what number a table has is decided here, so that all formats say the same.
"""

from dataclasses import dataclass

from vlecht.reports.document.blocks import Column, DefinitionList, Figure, Table
from vlecht.reports.document.cells import Cell, CellMark
from vlecht.reports.document.inline import (
    Inline,
    SourceReference,
)
from vlecht.reports.document.report import Report, Words

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Note:
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell as it is read: the text, the mark, the letter of its note."""

    text: str
    mark: CellMark
    letter: str
    number: int | float | None
    language: str | None
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class LaidRow:
    header: LaidCell
    cells: tuple[LaidCell, ...]
    link: str


@dataclass(frozen=True, slots=True)
class LaidTable:
    key: str
    label: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[LaidRow, ...]
    notes: tuple[Note, ...]
    sheet_name: str


@dataclass(frozen=True, slots=True)
class LaidFigure:
    key: str
    label: str
    caption: str
    alt: str
    svg: str
    twin: LaidTable
    screen_svgs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LaidDefinition:
    term: str
    cell: LaidCell


@dataclass(frozen=True, slots=True)
class LaidDefinitionList:
    items: tuple[LaidDefinition, ...]
    notes: tuple[Note, ...]


def cell_text(cell: Cell, words: Words) -> str:
    """Return what a cell says, the same in every format."""
    match cell.mark:
        case CellMark.UNKNOWN:
            return words.unknown
        case CellMark.NOT_ASKED:
            return words.not_asked
        case CellMark.BLANK:
            return words.blank
        case CellMark.DERIVED:
            return f"{cell.value} ({words.derived})"
        case CellMark.CONFLICT:
            said = "; ".join(f"{said.text} ({said.where})" for said in cell.statements)
            return f"{words.conflict}: {said}"
        case CellMark.KNOWN:
            return str(cell.value)


def letter_for(index: int) -> str:
    """Return a, b and so on to z, then aa, ab."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(LETTERS))
        letters = LETTERS[rest] + letters
    return letters


class _Notes:
    """Gives each different reason one letter, in order of appearance."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

    def letter(self, reason: str) -> str:
        if not reason:
            return ""
        return self._letters.setdefault(reason, letter_for(len(self._letters)))

    def all(self) -> tuple[Note, ...]:
        return tuple(Note(letter, text) for text, letter in self._letters.items())


def _lay_cell(cell: Cell, words: Words, notes: _Notes) -> LaidCell:
    return LaidCell(
        text=cell_text(cell, words),
        mark=cell.mark,
        letter=notes.letter(cell.reason),
        number=cell.number,
        language=cell.language,
        suffix=f" ({words.derived})" if cell.mark is CellMark.DERIVED else "",
    )


class Layout:
    """The numbering of one report, and its tables and figures as they are read."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._table_labels = {
            table.key: f"{report.words.table} {number}"
            for number, table in enumerate(report.tables(), start=1)
        }
        self._figure_labels = {
            figure.key: f"{report.words.figure} {number}"
            for number, figure in enumerate(report.figures(), start=1)
        }

    def table(self, table: Table) -> LaidTable:
        notes = _Notes()
        words = self.report.words
        rows = tuple(
            LaidRow(
                header=_lay_cell(row.header, words, notes),
                cells=tuple(_lay_cell(cell, words, notes) for cell in row.cells),
                link=row.link,
            )
            for row in table.rows
        )
        return LaidTable(
            key=table.key,
            label=self._table_labels[table.key],
            caption=table.caption,
            columns=table.columns,
            rows=rows,
            notes=notes.all(),
            sheet_name=table.sheet_name or self._table_labels[table.key],
        )

    def tables(self) -> tuple[LaidTable, ...]:
        return tuple(self.table(table) for table in self.report.tables())

    def figure(self, figure: Figure) -> LaidFigure:
        return LaidFigure(
            key=figure.key,
            label=self._figure_labels[figure.key],
            caption=figure.caption,
            alt=figure.alt,
            svg=figure.svg,
            twin=self.table(figure.twin),
            screen_svgs=figure.screen_svgs,
        )

    def definitions(self, block: DefinitionList) -> LaidDefinitionList:
        notes = _Notes()
        items = tuple(
            LaidDefinition(item.term, _lay_cell(item.cell, self.report.words, notes))
            for item in block.items
        )
        return LaidDefinitionList(items=items, notes=notes.all())

    def run_text(self, run: Inline) -> str:
        """Return the words of a run; a source reference becomes its number in brackets."""
        if isinstance(run, SourceReference):
            number = self.report.source_number(run.source_key)
            return f"[{number}, {run.where}]" if run.where else f"[{number}]"
        return run.text
