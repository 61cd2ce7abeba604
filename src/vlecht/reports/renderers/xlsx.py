"""The tables of the report as an Excel workbook.

Text is written as text, whatever it starts with: `strings_to_formulas` is off. Numbers are
numbers. A value that we worked out keeps its number and shows the word for it beside it.
"""

import io
from datetime import UTC, datetime, time

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from vlecht.reports.document.cells import CellMark
from vlecht.reports.document.layout import LaidCell
from vlecht.reports.document.report import Report
from vlecht.reports.document.sheets import Sheet, Workbook, workbook_of

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
HEAD_ROW = 2
WIDTH_OF_A_COLUMN = 18
WIDEST_COLUMN = 70
DOUBTFUL = {CellMark.UNKNOWN, CellMark.NOT_ASKED, CellMark.BLANK}
COLOURS = {"ink": "#2a241f", "soft": "#5f554b", "head": "#f3ede1", "conflict": "#fbf0d6"}


def report_xlsx(report: Report) -> bytes:
    """Return the tables of the report as an XLSX file."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, OPTIONS)
    book.set_properties(
        {
            "title": report.title,
            "subject": report.subtitle,
            "author": report.author,
            "keywords": ", ".join(report.keywords),
            "comments": report.credit,
            "created": datetime.combine(report.made_on, time(), tzinfo=UTC).replace(tzinfo=None),
        }
    )
    formats = _Formats(book)
    workbook = workbook_of(report)
    _write_about(book, workbook, formats)
    for number, sheet in enumerate(workbook.sheets, start=1):
        _write_sheet(book, sheet, formats, number=number)
    book.close()
    return written.getvalue()


class _Formats:
    """The looks of a cell, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[CellMark, bool, str, bool], Format] = {}
        self.title = book.add_format({"bold": True, "font_size": 16, "font_color": COLOURS["ink"]})
        self.caption = book.add_format({"bold": True, "font_size": 12})
        self.head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": COLOURS["head"]}
        )
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.link = book.add_format({"underline": True, "font_color": "#0b5c57"})

    def of(self, cell: LaidCell, *, is_header: bool) -> Format:
        key = (cell.mark, cell.number is not None, cell.suffix, is_header)
        if key not in self._made:
            self._made[key] = self._book.add_format(_looks(cell, is_header=is_header))
        return self._made[key]


def _looks(cell: LaidCell, *, is_header: bool) -> dict[str, object]:
    looks: dict[str, object] = {"text_wrap": True, "valign": "top", "bold": is_header}
    if cell.mark in DOUBTFUL:
        looks |= {"italic": True, "font_color": COLOURS["soft"]}
    if cell.mark is CellMark.CONFLICT:
        looks["bg_color"] = COLOURS["conflict"]
    if cell.number is not None and cell.suffix:
        literal = cell.suffix.replace('"', "")
        looks["num_format"] = f'General"{literal}"'
    return looks


def _write_about(book: xlsxwriter.Workbook, workbook: Workbook, formats: _Formats) -> None:
    sheet = book.add_worksheet(workbook.about_name)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, workbook.title, formats.title)
    row = 1
    for line in workbook.about:
        row += 1
        sheet.write_string(row, 0, line, formats.text)
    row += 1
    for other in workbook.sheets:
        row += 1
        quoted = other.name.replace("'", "''")
        sheet.write_url(
            row, 0, f"internal:'{quoted}'!A1", formats.link, f"{other.name}: {other.caption}"
        )


def _write_sheet(
    book: xlsxwriter.Workbook, sheet: Sheet, formats: _Formats, *, number: int
) -> None:
    page = book.add_worksheet(sheet.name)
    page.write_string(0, 0, sheet.caption, formats.caption)
    widest = min(column.width for column in sheet.columns)
    for position, column in enumerate(sheet.columns):
        width = min(WIDEST_COLUMN, WIDTH_OF_A_COLUMN * column.width / widest)
        page.set_column(position, position, width)
    _write_head(page, sheet, formats, number=number)
    for row_number, row in enumerate(sheet.rows):
        for position, cell in enumerate(row):
            looks = formats.of(cell, is_header=position == 0)
            place = (HEAD_ROW + 1 + row_number, position)
            if cell.number is not None:
                page.write_number(*place, cell.number, looks)
            else:
                page.write_string(*place, cell.text, looks)
    for note in sheet.notes:
        page.write_comment(HEAD_ROW + 1 + note.row, note.column, note.text, {"x_scale": 2})
    page.freeze_panes(HEAD_ROW + 1, 1)
    page.repeat_rows(HEAD_ROW)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _write_head(page: Worksheet, sheet: Sheet, formats: _Formats, *, number: int) -> None:
    """Make the range a table of Excel, so that a screen reader knows its headers."""
    titles = [column.title for column in sheet.columns]
    if sheet.rows and len({title.casefold() for title in titles}) == len(titles) and all(titles):
        page.add_table(
            HEAD_ROW,
            0,
            HEAD_ROW + len(sheet.rows),
            len(titles) - 1,
            {
                "name": f"Table_{number}",
                "style": "Table Style Light 1",
                "banded_rows": False,
                "first_column": True,
                "columns": [{"header": title, "header_format": formats.head} for title in titles],
            },
        )
        return
    for position, title in enumerate(titles):
        page.write_string(HEAD_ROW, position, title, formats.head)
