"""The blocks of a report, in reading order."""

from dataclasses import dataclass
from enum import StrEnum

from vlecht.reports.document.cells import Cell
from vlecht.reports.document.inline import Runs
from vlecht.reports.document.printable import printable

DEEPEST_HEADING = 4


class BlockRefused(ValueError):  # noqa: N818 -- named for what happened
    """A block does not hold together, such as a row with too few cells."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `key` is its address inside the report."""

    level: int
    text: str
    key: str
    language: str | None = None

    def __post_init__(self) -> None:
        printable(self.text)
        if not 1 <= self.level <= DEEPEST_HEADING:
            raise BlockRefused(f"A heading level runs from 1 to {DEEPEST_HEADING}.")


class ParagraphKind(StrEnum):
    BODY = "body"
    LEAD = "lead"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs
    kind: ParagraphKind = ParagraphKind.BODY


@dataclass(frozen=True, slots=True)
class List:
    items: tuple[Runs, ...]
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """A term with what is known about it; the answer carries the same marks as a table cell."""

    term: str
    cell: Cell

    def __post_init__(self) -> None:
        printable(self.term)


@dataclass(frozen=True, slots=True)
class DefinitionList:
    items: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its share of the width."""

    title: str
    width: float = 1.0
    is_number: bool = False

    def __post_init__(self) -> None:
        printable(self.title)


@dataclass(frozen=True, slots=True)
class Row:
    """A row. The header names the row for people who hear the table cell by cell."""

    header: Cell
    cells: tuple[Cell, ...]
    link: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption, column headers and a header in every row.

    `columns` holds the first column, that of the row headers, too.
    """

    key: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    sheet_name: str = ""

    def __post_init__(self) -> None:
        printable(self.caption)
        expected = len(self.columns) - 1
        for number, row in enumerate(self.rows, start=1):
            if len(row.cells) != expected:
                raise BlockRefused(
                    f"Row {number} of table {self.key} has {len(row.cells)} cells; "
                    f"the columns ask for {expected}."
                )


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with a description in words and the same facts as a table.

    `svg` stands on its own: it draws without a style sheet, so that it is the same in print.
    `screen_svgs` may hold the same drawing for a page, with classes in place of colours, once for
    each width; the style sheet of the charts shows one of them.
    """

    key: str
    caption: str
    alt: str
    svg: str
    twin: Table
    screen_svgs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        printable(self.caption)
        printable(self.alt)
        if not self.alt.strip():
            raise BlockRefused(f"Figure {self.key} has no description.")


class CalloutKind(StrEnum):
    NOTE = "note"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Callout:
    title: str
    runs: Runs
    kind: CalloutKind = CalloutKind.NOTE

    def __post_init__(self) -> None:
        printable(self.title)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Start a new page in print; on a screen nothing."""


Block = Heading | Paragraph | List | DefinitionList | Table | Figure | Callout | PageBreak
