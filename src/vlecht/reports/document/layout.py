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
class Part:
    """A stretch of a cell in one language; None is the language of the report."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell as it is read: what it says, the mark, the letter of its note."""

    parts: tuple[Part, ...]
    mark: CellMark
    letter: str = ""
    number: int | float | None = None
    suffix: str = ""

    @property
    def text(self) -> str:
        """The whole cell, the same in every format."""
        return "".join(part.text for part in self.parts)


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


def cell_parts(cell: Cell, words: Words) -> tuple[Part, ...]:
    """Return what a cell says, stretch by stretch."""
    match cell.mark:
        case CellMark.UNKNOWN:
            return (Part(words.unknown),)
        case CellMark.NOT_ASKED:
            return (Part(words.not_asked),)
        case CellMark.BLANK:
            return (Part(words.blank),)
        case CellMark.CONFLICT:
            return (Part(f"{words.conflict}: "), *_statement_parts(cell))
        case CellMark.DERIVED:
            return (*_value_parts(cell), Part(f" ({words.derived})"))
        case CellMark.KNOWN:
            return _value_parts(cell)


def cell_text(cell: Cell, words: Words) -> str:
    """Return what a cell says, the same in every format."""
    return "".join(part.text for part in cell_parts(cell, words))


def _value_parts(cell: Cell) -> tuple[Part, ...]:
    value = Part(str(cell.value), cell.language)
    return (Part(f"{cell.lead}: "), value) if cell.lead else (value,)


def _statement_parts(cell: Cell) -> tuple[Part, ...]:
    parts: list[Part] = []
    for statement in cell.statements:
        if parts:
            parts.append(Part("; "))
        parts.append(Part(statement.text, statement.language))
        if statement.where:
            parts.append(Part(f" ({statement.where})"))
    return tuple(parts)


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
        parts=cell_parts(cell, words),
        mark=cell.mark,
        letter=notes.letter(cell.reason),
        number=cell.number,
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
