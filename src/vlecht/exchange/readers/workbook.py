"""The first sheet of an Excel workbook as rows of text."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
import zlib
from typing import Any

from vlecht.exchange.readers.delimited import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Sheet
from vlecht.exchange.readers.faults import ReadFault, Unreadable

ZIP_MARK = b"PK\x03\x04"
_MOST_ENTRIES = 200
_MOST_BYTES = 100 * 1024 * 1024
_MOST_RATIO = 100


def read_workbook(file: str, data: bytes) -> Sheet:
    """Return the rows of the first sheet; dates become 2015-10-01, whole numbers lose their .0."""
    _refuse_bomb(file, data)
    import openpyxl  # noqa: PLC0415 -- slow import

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = [_row(file, number, row) for number, row in enumerate(sheet.iter_rows(), start=1)]
    except (Unreadable, MemoryError):
        raise
    except (Exception, zlib.error):  # noqa: BLE001 -- openpyxl raises whatever its insides raise
        raise Unreadable(ReadFault("workbook_unreadable", file)) from None
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise Unreadable(ReadFault("empty_file", file))
    width = max(len(row) for row in rows)
    return Sheet(file, [row + [""] * (width - len(row)) for row in rows], "xlsx")


def _refuse_bomb(file: str, data: bytes) -> None:
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        raise Unreadable(ReadFault("workbook_unreadable", file)) from None
    unpacked = sum(entry.file_size for entry in entries)
    if (
        len(entries) > _MOST_ENTRIES
        or unpacked > _MOST_BYTES
        or unpacked > _MOST_RATIO * max(len(data), 1)
    ):
        raise Unreadable(ReadFault("workbook_too_large", file))


def _row(file: str, number: int, cells: Any) -> list[str]:
    if number > MOST_ROWS:
        raise Unreadable(ReadFault("too_many_rows", file, number, details={"most": MOST_ROWS}))
    texts = [_text(cell.value) for cell in cells[: MOST_COLUMNS + 1]]
    if len(texts) > MOST_COLUMNS:
        raise Unreadable(
            ReadFault("too_many_columns", file, number, details={"most": MOST_COLUMNS})
        )
    for column, text in enumerate(texts, start=1):
        if len(text) > LONGEST_CELL:
            details = {"most": LONGEST_CELL}
            raise Unreadable(ReadFault("cell_too_long", file, number, column, details=details))
        if "\x00" in text:
            raise Unreadable(ReadFault("nul", file, number, column))
    return texts


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return str(value)
