"""What can be wrong with a file, and where."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

MOST_FAULTS = 50  # nobody reads further; the file needs another look


@dataclass(frozen=True)
class ReadFault:
    """One thing that is wrong, with its place as a spreadsheet shows it."""

    code: str
    file: str = ""
    row: int | None = None
    column_number: int | None = None
    column: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def column_letters(self) -> str:
        return column_letters(self.column_number)

    @property
    def cell(self) -> str:
        """The place as people say it in a spreadsheet: “C7”."""
        return f"{self.column_letters}{self.row or ''}"


class Unreadable(Exception):  # noqa: N818 -- an answer about a file, not an error of the program
    """A file cannot be read; carries the faults."""

    def __init__(self, *faults: ReadFault) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = faults


def column_letters(number: int | None) -> str:
    """Return the letters of a column: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def fault_to_plain(fault: ReadFault) -> dict[str, Any]:
    return asdict(fault)


def fault_from_plain(plain: dict[str, Any]) -> ReadFault:
    return ReadFault(**plain)
