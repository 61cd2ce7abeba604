"""Text with separators, as Excel and survey tools write it: bytes in, rows of cells out.

The standard csv module reads such text too, but cannot say in which column something is wrong,
and a person who must mend a file of 52 columns needs to know.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from vlecht.exchange.readers.faults import ReadFault, Unreadable

LONGEST_CELL = 32_767  # what a spreadsheet can hold
LARGEST_FILE = 10 * 1024 * 1024
MOST_ROWS = 50_000
MOST_COLUMNS = 1_000
SEPARATORS = (",", ";", "\t")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_CELL = {
    separator: re.compile(rf'"((?:[^"]++|"")*+)("?)|([^{re.escape(separator)}\r\n]*+)')
    for separator in SEPARATORS
}


@dataclass(frozen=True)
class Sheet:
    """The rows of one file; `rows[0]` is row 1 of the spreadsheet."""

    file: str
    rows: list[list[str]]
    encoding: str = ""
    separator: str = ""


def read_delimited(file: str, data: bytes, known_columns: frozenset[str]) -> Sheet:
    """Return the rows of a file, whatever separator and encoding it came in.

    Raises
    ------
    Unreadable
        With one fault: the encoding, a forbidden character, a cell or file that is too big, a
        quotation mark that is not closed.
    """
    too_large = len(data) > LARGEST_FILE
    text, encoding = _decoded(file, data[:LARGEST_FILE], cut_off=too_large)
    if line := _SEPARATOR_LINE.match(text):
        text = text[line.end() :]
    separator = guess_separator(text, known_columns)
    if character := _CONTROL.search(text):
        code = "nul" if character.group() == "\x00" else "control_character"
        raise Unreadable(_at(file, code, text[: character.start()], separator))
    rows = _rows(file, text, separator, cut_off=too_large)
    if too_large:
        raise Unreadable(
            ReadFault("file_too_large", file, details={"most_megabytes": LARGEST_FILE // 1024**2})
        )
    if not any(cell.strip() for row in rows for cell in row):
        raise Unreadable(ReadFault("empty_file", file))
    return Sheet(file, rows, encoding, separator)


def _decoded(file: str, data: bytes, *, cut_off: bool) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(file, data[len(mark) :], encoding, cut_off=cut_off), encoding
    if encoding := _utf16_without_mark(data):
        return _decode(file, data, encoding, cut_off=cut_off), encoding
    try:
        return _decode(file, data, "utf-8", cut_off=cut_off), "utf-8"
    except Unreadable:
        # Letters of more bytes before the first wrong byte: this is UTF-8 that got damaged, and
        # reading it as Windows text would turn every é into two strange letters.
        if _MULTIBYTE.search(data):
            raise
    return _decode(file, data, "cp1252", cut_off=cut_off), "cp1252"


def _decode(file: str, data: bytes, encoding: str, *, cut_off: bool) -> str:
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(data, final=not cut_off)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        separator = guess_separator(before, frozenset())
        raise Unreadable(_at(file, "unknown_encoding", before, separator)) from None


def _utf16_without_mark(data: bytes) -> str:
    sample = data[:2000]
    half = max(len(sample) // 2, 1)
    if sample[1::2].count(0) > 0.7 * half and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * half and not sample[1::2].count(0):
        return "utf-16-be"
    return ""


def guess_separator(text: str, known_columns: frozenset[str]) -> str:
    """Return the separator under which the first row has most columns that we know."""
    first_line = text[: LONGEST_CELL * 4].partition("\n")[0]
    return max(SEPARATORS, key=lambda separator: _score(first_line, separator, known_columns))


def _score(line: str, separator: str, known_columns: frozenset[str]) -> tuple[int, int]:
    names = [name.strip().strip('"').casefold() for name in line.split(separator)]
    return sum(name in known_columns for name in names), len(names)


def _rows(file: str, text: str, separator: str, *, cut_off: bool) -> list[list[str]]:
    pattern = _CELL[separator]
    rows: list[list[str]] = []
    row: list[str] = []
    position, end = 0, len(text)
    while position < end:
        match = pattern.match(text, position)
        if match is None:  # pragma: no cover -- the last branch of the pattern matches nothing too
            break
        position = match.end()
        following = text[position : position + 1]
        if code := _wrong_with(match, following, separator, cut_off=cut_off):
            raise Unreadable(_placed(file, code, len(rows), len(row), rows))
        row.append(_cell_text(match))
        if following == separator:
            position += 1
            if position == end:
                row.append("")
            _check_width(file, row, rows)
            continue
        position += 2 if text[position : position + 2] == "\r\n" else 1
        rows.append(row)
        row = []
        _check_length(file, rows)
    return [*rows, row] if row else rows


def _cell_text(match: re.Match[str]) -> str:
    quoted, _closing, plain = match.groups()
    return plain if quoted is None else quoted.replace('""', '"')


def _wrong_with(match: re.Match[str], following: str, separator: str, *, cut_off: bool) -> str:
    quoted, closing, plain = match.groups()
    too_long = len(quoted or plain or "") > LONGEST_CELL
    if quoted is not None and (not closing or following not in ("", separator, "\r", "\n")):
        # Of a file that goes on we cannot say that the quotation mark is never closed.
        return "cell_too_long" if cut_off and too_long else "quote_not_closed"
    return "cell_too_long" if too_long else ""


def _check_length(file: str, rows: list[list[str]]) -> None:
    if len(rows) > MOST_ROWS:
        raise Unreadable(ReadFault("too_many_rows", file, len(rows), details={"most": MOST_ROWS}))


def _check_width(file: str, row: list[str], rows: list[list[str]]) -> None:
    if len(row) > MOST_COLUMNS:
        raise Unreadable(
            ReadFault("too_many_columns", file, len(rows) + 1, details={"most": MOST_COLUMNS})
        )


def _at(file: str, code: str, before: str, separator: str) -> ReadFault:
    """Return a fault at the cell in which the text `before` ends."""
    pattern = _CELL[separator]
    rows: list[list[str]] = [[]]
    position, end = 0, len(before)
    while position < end:
        match = pattern.match(before, position)
        if match is None:  # pragma: no cover -- as above
            break
        rows[-1].append(match.group(3) or match.group(1) or "")
        position = match.end()
        if before[position : position + 1] == separator:
            position += 1
            if position == end:
                rows[-1].append("")
        elif position < end:
            position += 2 if before[position : position + 2] == "\r\n" else 1
            rows.append([])
    return _placed(file, code, len(rows) - 1, max(len(rows[-1]) - 1, 0), rows)


def _placed(file: str, code: str, row: int, column: int, rows: list[list[str]]) -> ReadFault:
    header = rows[0] if row and rows else []
    name = header[column].strip() if column < len(header) else ""
    details = {"most": LONGEST_CELL} if code == "cell_too_long" else {}
    return ReadFault(code, file, row + 1, column + 1, name, details)
