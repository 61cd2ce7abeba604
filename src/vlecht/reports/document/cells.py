"""One cell of a table, with what is known about the value in it.

A cell never hides its doubt. Unknown is not empty and not zero; two sources that disagree stand
side by side; a value that we worked out ourselves says so.
"""

from dataclasses import dataclass
from enum import StrEnum

from vlecht.reports.document.printable import printable


class CellMark(StrEnum):
    """What kind of knowledge a cell holds."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"
    BLANK = "blank"
    DERIVED = "derived"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says, for a cell in which sources disagree."""

    text: str
    where: str
    language: str | None = None

    def __post_init__(self) -> None:
        printable(self.text)
        printable(self.where)


class CellRefused(ValueError):  # noqa: N818 -- named for what happened
    """A cell says two things at once, such as a value that is unknown."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, or the reason why there is none.

    `lead` says a first word in the language of the report before a value in another language,
    as in "yes: procesbegeleider". `statements` belong to a conflict and to nothing else. `reason`
    explains the mark; it becomes a note below the table.
    """

    value: str | int | float | None = None
    mark: CellMark = CellMark.KNOWN
    reason: str = ""
    statements: tuple[Statement, ...] = ()
    language: str | None = None
    lead: str = ""

    def __post_init__(self) -> None:
        if isinstance(self.value, str):
            printable(self.value)
        printable(self.lead)
        printable(self.reason)
        has_value = self.value is not None
        if self.mark in {CellMark.KNOWN, CellMark.DERIVED} and not has_value:
            raise CellRefused(f"A cell marked {self.mark} needs a value.")
        if self.mark in {CellMark.UNKNOWN, CellMark.NOT_ASKED, CellMark.BLANK} and (
            has_value or self.statements
        ):
            raise CellRefused(f"A cell marked {self.mark} cannot hold a value.")
        if (self.mark is CellMark.CONFLICT) != bool(self.statements):
            raise CellRefused("A conflict, and only a conflict, holds statements.")

    @property
    def number(self) -> int | float | None:
        """The value when it is a number and may be written as one."""
        return None if isinstance(self.value, str) else self.value


def unknown(reason: str = "") -> Cell:
    return Cell(mark=CellMark.UNKNOWN, reason=reason)


def not_asked(reason: str = "") -> Cell:
    return Cell(mark=CellMark.NOT_ASKED, reason=reason)


def derived(
    value: str | float, reason: str = "", *, language: str | None = None, lead: str = ""
) -> Cell:
    return Cell(value=value, mark=CellMark.DERIVED, reason=reason, language=language, lead=lead)


def conflict(*statements: Statement, reason: str = "") -> Cell:
    return Cell(mark=CellMark.CONFLICT, statements=statements, reason=reason)
