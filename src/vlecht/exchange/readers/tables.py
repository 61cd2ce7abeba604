"""A file of the inventory as rows with named cells, and the checks every table shares."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from vlecht.exchange.readers.delimited import Sheet
from vlecht.exchange.readers.faults import MOST_FAULTS, ReadFault, Unreadable

# What the database keeps, so that a text that fits here fits there.
LONGEST_KEY = 60
LONGEST_NAME = 300
LONGEST_THEME = 120


@dataclass(frozen=True)
class Row:
    """One row of a table: cells by column name, and where it stands."""

    table: Table
    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def place(self, column: str) -> str:
        """Say where a cell stands, for the provenance of its value.

        The file is called by what it is: a copy named “networks (1).csv” brings nothing new.
        """
        return f"{self.table.kind}.csv, {self.table.cell(self.number, column)}"


@dataclass
class Table:
    """The rows of one file, and the faults found while reading them."""

    file: str
    kind: str
    columns: list[str]
    rows: list[Row] = field(default_factory=list)
    faults: list[ReadFault] = field(default_factory=list)
    unknown_columns: list[str] = field(default_factory=list)

    def cell(self, row: int, column: str) -> str:
        return self._fault("", row, column).cell

    def add_fault(self, code: str, row: int | None, column: str, **details: Any) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(self._fault(code, row, column, **details))

    def _fault(self, code: str, row: int | None, column: str, **details: Any) -> ReadFault:
        number = self.columns.index(column) + 1 if column in self.columns else None
        return ReadFault(code, self.file, row, number, column, details)

    # --- What a cell may hold ------------------------------------------------
    def choice(self, row: Row, column: str, allowed: Mapping[str, str]) -> str:
        """Return the meaning of a code; an unknown code is a fault and means nothing."""
        written = row[column].strip()
        if written.casefold() in allowed:
            return allowed[written.casefold()]
        self.add_fault(
            "unknown_code",
            row.number,
            column,
            value=written[:80],
            allowed=", ".join(key for key in allowed if key),
        )
        return ""

    def number(self, row: Row, column: str) -> float | None:
        """Return a number as Dutch or English Excel writes it: 3000, 3.000, 12,5."""
        written = row[column].strip()
        if not written:
            return None
        if not _NUMBER.fullmatch(plain := _plain_number(written)) or float(plain) > _LARGEST:
            self.add_fault("not_a_number", row.number, column, value=written[:80])
            return None
        return float(plain)

    def whole_number(self, row: Row, column: str) -> int | None:
        number = self.number(row, column)
        if number is None:
            return None
        if number < 0 or not number.is_integer():
            self.add_fault("not_a_number", row.number, column, value=row[column].strip()[:80])
            return None
        return int(number)

    def text(self, row: Row, column: str, most: int) -> str:
        """Return a text that fits where it is kept; a longer one is a fault."""
        written = row[column].strip()
        if len(written) > most:
            self.add_fault("cell_too_long", row.number, column, most=most)
        return written[:most]

    def required(self, row: Row, column: str, most: int = LONGEST_KEY) -> str:
        written = self.text(row, column, most)
        if not written:
            self.add_fault("missing_value", row.number, column)
        return written

    def unique(self, column: str) -> dict[str, Row]:
        """Return the rows by key; an empty or repeated key is a fault."""
        found: dict[str, Row] = {}
        for row in self.rows:
            key = self.required(row, column)
            if key and key in found:
                self.add_fault(
                    "duplicate_id", row.number, column, value=key[:80], first_row=found[key].number
                )
            elif key:
                found[key] = row
        return found

    def refers_to(self, column: str, known: Callable[[str], bool]) -> Iterator[Row]:
        """Yield the rows whose key is known; an unknown key is a fault."""
        for row in self.rows:
            key = self.required(row, column)
            if key and not known(key):
                self.add_fault("unknown_reference", row.number, column, value=key[:80])
            elif key:
                yield row


_THOUSANDS_DIGITS = 3
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?")
_LARGEST = 1_000_000_000


def _plain_number(written: str) -> str:
    head, dot, tail = written.rpartition(".")
    if "," in written:
        return written.replace(".", "").replace(",", ".")
    if dot and len(tail) == _THOUSANDS_DIGITS and head.lstrip("-").isdigit() and tail.isdigit():
        return head + tail  # 3.000 is three thousand here
    return written


def table_from(
    sheet: Sheet,
    kind: str,
    *,
    required: frozenset[str],
    known: frozenset[str],
    header_rows: int = 1,
) -> Table:
    """Return a table with checked columns and rows of equal length.

    Raises
    ------
    Unreadable
        When a column is missing or stands twice, or a row is shorter or longer than the first.
    """
    columns = [name.strip() for name in sheet.rows[0]]
    while columns and not columns[-1]:
        columns.pop()
    by_folded_name = {name.casefold(): name for name in known}
    columns = [by_folded_name.get(name.casefold(), name) for name in columns]
    table = Table(sheet.file, kind, columns)
    table.unknown_columns = [name for name in columns if name and name not in known]
    _check_columns(table, required)
    for number, cells in enumerate(sheet.rows[header_rows:], start=header_rows + 1):
        if not any(cell.strip() for cell in cells):
            continue
        _check_length(table, number, cells)
        table.rows.append(Row(table, number, dict(zip(columns, cells, strict=False))))
    if table.faults:
        raise Unreadable(*table.faults)
    return table


def _check_columns(table: Table, required: frozenset[str]) -> None:
    for place, name in enumerate(table.columns, start=1):
        if name and name in table.columns[: place - 1]:
            table.faults.append(ReadFault("duplicate_column", table.file, 1, place, name))
    for name in sorted(required.difference(table.columns)):
        table.faults.append(ReadFault("missing_column", table.file, 1, None, name))
    if table.faults:
        raise Unreadable(*table.faults[:MOST_FAULTS])


def _check_length(table: Table, number: int, cells: list[str]) -> None:
    expected, found = len(table.columns), len(cells)
    if found < expected:
        table.add_fault(
            "row_too_short", number, table.columns[found], expected=expected, found=found
        )
    elif any(cell.strip() for cell in cells[expected:]) and len(table.faults) < MOST_FAULTS:
        table.faults.append(
            ReadFault(
                "row_too_long",
                table.file,
                number,
                expected + 1,
                details={"expected": expected, "found": found},
            )
        )
