"""Text that people typed stays text, in every format and in every place where text can stand."""

from __future__ import annotations

import io
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from odfdo import Document

from tests.making.reports import SVG, make_report
from tests.reports.renderers.reading_back import pdf_text, sheets_of, word_tables, word_text
from vlecht.reports.document.blocks import (
    Callout,
    Column,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    List,
    Paragraph,
    Row,
    Table,
)
from vlecht.reports.document.cells import Cell, Statement, conflict, unknown
from vlecht.reports.document.inline import Emphasis, Strong, Text
from vlecht.reports.document.printable import UnprintableText
from vlecht.reports.document.report import Report, Source
from vlecht.reports.renderers.docx import report_docx
from vlecht.reports.renderers.html import report_file
from vlecht.reports.renderers.ods import report_ods
from vlecht.reports.renderers.pdf import report_pdf
from vlecht.reports.renderers.xlsx import report_xlsx

CANARIES = (
    '#let x = 1; #sys.inputs; #read("/etc/passwd")',
    "*vet* _schuin_ $x^2$ = Kop \\ @label <label> // weg",
    "<script>alert(1)</script> &amp; <b>x</b>",
    "</td></table>{{ settings.SECRET_KEY }}{% debug %}",
    "=1+1",
    "+31 6 12345678",
    "-2+3",
    "@SUM(A1:A9)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example","klik")',
    "\uff1d1+1",
    "Zoë ß ’ „ĳ”",
    "👩‍👩‍👧 ok",
    "مرحبا שלום",
    "voor\u202eachter\u202c",
    "漢字",
)
WITHOUT_GLYPH = {"漢字": "[U+6F22][U+5B57]", "\uff1d1+1": "[U+FF1D]1+1"}


def report_with(text: str) -> Report:
    """Return a report with the text in every place that takes text."""
    table = Table(
        key="t",
        caption=f"T {text}",
        columns=(Column(f"K {text}", 1), Column("Waarde", 1)),
        rows=(
            Row(Cell(text), (Cell(text, reason=f"N {text}"),)),
            Row(Cell("tegen"), (conflict(Statement(text, f"W {text}"), reason=text),)),
            Row(Cell("leeg"), (unknown(text),)),
        ),
        sheet_name=text,
    )
    return make_report(
        title=f"R {text}",
        subtitle=text,
        credit=text,
        blocks=(
            Heading(1, f"H {text}", "h"),
            Paragraph((Text(text), Strong(text), Emphasis(text))),
            List(((Text(text),),)),
            table,
            Callout(text, (Text(text),)),
            DefinitionList((Definition(text, Cell(text)),)),
            Figure("f", text, text, SVG, Table(
                "f-twin", text, (Column("A"), Column("B")), (Row(Cell(text), (Cell(1),)),)
            )),
        ),
        sources=(Source("wsd2019", (Text(text),)),),
    )  # fmt: skip


class Words(HTMLParser):
    """The text a browser would show, and the elements it would make."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- its caller names them
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("text", CANARIES)
def test_html_keeps_text_as_text(text: str) -> None:
    words = Words()
    words.feed(report_file(report_with(text)).decode())

    assert words.text.count(text) >= 20
    assert words.tags & {"script", "b"} == set()


@pytest.mark.parametrize("text", CANARIES)
def test_pdf_keeps_text_as_text(text: str, tmp_path: Path) -> None:
    read = "".join(pdf_text(report_pdf(report_with(text)), tmp_path).split())
    expected = "".join(WITHOUT_GLYPH.get(text, text).split())
    if any(character in text for character in "\u202e\u05d0مש"):
        # A reader puts right-to-left text in the order of the eye: compare the letters.
        assert set(expected) - set(read) == set()
        return

    assert read.count(expected) >= 10


@pytest.mark.parametrize("text", CANARIES)
def test_docx_keeps_text_as_text(text: str) -> None:
    content = report_docx(report_with(text))

    assert word_text(content).count(text) >= 20
    assert word_tables(content)[0][1][0] == text
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert b"DDEAUTO" not in parts.read("word/document.xml")


@pytest.mark.parametrize("text", CANARIES)
def test_xlsx_keeps_text_as_text(text: str) -> None:
    content = report_xlsx(report_with(text))
    book = openpyxl.load_workbook(io.BytesIO(content))
    types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    values = [
        value for rows in sheets_of(content).values() for row in rows for value in row if value
    ]

    assert types <= {"s", "n"}
    assert values.count(text) >= 6


@pytest.mark.parametrize("text", CANARIES)
def test_ods_keeps_text_as_text(text: str) -> None:
    document = Document(io.BytesIO(report_ods(report_with(text))))
    cells = [cell for table in document.body.tables for row in table.rows for cell in row.cells]

    assert {cell.type for cell in cells} <= {"string", "float", None}
    assert [cell.formula for cell in cells if cell.formula] == []
    assert [cell.value for cell in cells].count(text) >= 6


def test_a_nul_is_refused_before_any_format_sees_it() -> None:
    with pytest.raises(UnprintableText, match="U\\+0000"):
        report_with("a\x00b")
