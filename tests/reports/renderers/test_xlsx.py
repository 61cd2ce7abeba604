from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from openpyxl import Workbook

from tests.making.reports import make_report
from tests.reports.renderers.reading_back import sheets_of
from vlecht.reports.renderers.xlsx import report_xlsx


@pytest.fixture(scope="module")
def content() -> bytes:
    return report_xlsx(make_report())


@pytest.fixture
def book(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_there_is_one_sheet_for_each_table(content: bytes) -> None:
    assert list(sheets_of(content)) == [
        "Over dit rapport", "Tabel 1", "Tabel 2", "Feiten per onderdeel",
    ]  # fmt: skip


def test_numbers_are_numbers_and_unknown_is_a_word(content: bytes) -> None:
    assert sheets_of(content)["Tabel 1"][2:] == [
        ["Netwerk", "Waar", "Begin", "Leden", "Loopt het nog?"],
        ["Wijkteam leert", "Almere", 2015, 8, "gestopt"],
        [
            "Zorg leert", "onbekend", "niet gevraagd", "niet ingevuld",
            "bronnen verschillen: gestopt (overzicht); loopt nog (bijlage)",
        ],
    ]  # fmt: skip


def test_a_derived_number_stays_a_number_and_says_so(book: Workbook) -> None:
    cell = book["Tabel 1"]["D4"]

    assert (cell.value, cell.data_type, cell.number_format) == (8, "n", 'General" (afgeleid)"')


def test_a_reason_stands_with_its_cell(book: Workbook) -> None:
    assert book["Tabel 1"]["B5"].comment.text == "De bron zegt het niet."


def test_a_range_is_a_table_with_headers_for_a_screen_reader(book: Workbook) -> None:
    (table,) = book["Tabel 1"].tables.values()

    assert (table.ref, table.headerRowCount) == ("A3:E5", 1)
    assert [column.name for column in table.tableColumns] == [
        "Netwerk", "Waar", "Begin", "Leden", "Loopt het nog?",
    ]  # fmt: skip


def test_the_header_stays_in_sight_and_on_every_page(book: Workbook) -> None:
    sheet = book["Tabel 1"]

    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B4", "$3:$3")


def test_the_file_says_what_it_is(book: Workbook) -> None:
    assert (book.properties.title, book.properties.creator) == ("Proefverslag", "Vlecht")


def test_the_file_holds_no_formula_at_all(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert [name for name in sheets if b"<f>" in parts.read(name)] == []
