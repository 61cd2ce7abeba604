"""What one format says of a cell, every format says."""

from __future__ import annotations

import io
from pathlib import Path

from odfdo import Document

from tests.making.reports import make_report
from tests.reports.renderers.reading_back import pdf_text, sheets_of, word_tables
from tests.reports.renderers.test_canaries import Words
from vlecht.reports.document.layout import LaidCell, Layout
from vlecht.reports.document.report import Report
from vlecht.reports.renderers.docx import report_docx
from vlecht.reports.renderers.html import report_file
from vlecht.reports.renderers.ods import report_ods
from vlecht.reports.renderers.pdf import report_pdf
from vlecht.reports.renderers.xlsx import report_xlsx


def rows_of(report: Report) -> list[list[LaidCell]]:
    return [[r.header, *r.cells] for table in Layout(report).tables() for r in table.rows]


def test_word_says_the_same() -> None:
    report = make_report()
    written = [row for table in word_tables(report_docx(report)) for row in table]

    for row in rows_of(report):
        expected = [f"{cell.text} {cell.letter}".strip() for cell in row]
        assert expected in written


def test_excel_says_the_same() -> None:
    report = make_report()
    written = [row for rows in sheets_of(report_xlsx(report)).values() for row in rows]

    for row in rows_of(report):
        expected = [cell.text if cell.number is None else cell.number for cell in row]
        assert expected in [line[: len(expected)] for line in written]


def test_opendocument_says_the_same() -> None:
    report = make_report()
    document = Document(io.BytesIO(report_ods(report)))
    written = [row.get_values() for table in document.body.tables for row in table.rows]

    for row in rows_of(report):
        assert [cell.text if cell.number is None else cell.number for cell in row] in written


def test_the_page_and_the_pdf_say_the_same(tmp_path: Path) -> None:
    report = make_report()
    words = Words()
    words.feed(report_file(report).decode())
    read = "".join(pdf_text(report_pdf(report), tmp_path).split())

    for row in rows_of(report):
        for cell in row:
            assert cell.text in words.text
            assert "".join(cell.text.split()) in read
