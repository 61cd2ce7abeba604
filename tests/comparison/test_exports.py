"""CSV, XLSX and ODS hold the same cells, and none of them is ever a formula."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odfdo import Document

from tests.making.comparison import make_inventory
from vlecht.comparison.exports import (
    EXPORT_FORMATS,
    grid_lines,
    to_csv,
    to_ods,
    to_xlsx,
)
from vlecht.comparison.grid_query import GridQuery
from vlecht.comparison.vocabulary import InventoryField, Shown
from vlecht.ui.spreadsheet_text import as_written, without_formula

DANGEROUS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x", "|calc", "%0",
    "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.org")', " =1+1", "'=1+1", "''=1", "\n=2",
]  # fmt: skip
HARMLESS = [
    "gewoon", "'meeliftende' partners", "a=b", "twee  spaties", " voorop", "regel\nregel",
    "é ë ß ’ 👩‍👩‍👧", "", "2015", "okt-15", "<b>&amp;</b>", '"aanhaling"', "a;b,c",
]  # fmt: skip


def cells_of_csv(data):
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def cells_of_xlsx(data):
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def cells_of_ods(data):
    table = Document(io.BytesIO(data)).body.get_table(0)
    rows = list(table.iter_rows())
    assert all(cell.formula is None for row in rows for cell in row.iter_cells())
    assert {cell.type for row in rows for cell in row.iter_cells()} <= {"string"}
    return [[cell.get_value() or "" for cell in row.iter_cells()] for row in rows]


READERS = {"csv": cells_of_csv, "xlsx": cells_of_xlsx, "ods": cells_of_ods}


@pytest.mark.django_db
@pytest.mark.parametrize("shown", list(Shown))
def test_the_three_formats_give_the_same_cells(shown):
    inventory = make_inventory()
    lines = list(grid_lines(inventory, GridQuery(columns=tuple(InventoryField), shown=shown)))

    read = {
        ending: READERS[ending](export.write("Titel", lines))
        for ending, export in EXPORT_FORMATS.items()
    }

    assert len(lines) == (18 if shown == Shown.COUNTED else 24)
    assert read["csv"] == lines
    assert read["xlsx"] == lines
    assert read["ods"] == lines


@pytest.mark.parametrize("text", DANGEROUS)
@pytest.mark.parametrize("ending", EXPORT_FORMATS)
def test_a_text_that_starts_like_a_formula_stays_a_text(ending, text):
    data = EXPORT_FORMATS[ending].write("Titel", [["kop"], [text]])

    [[_head], [cell]] = READERS[ending](data)

    assert cell.startswith("'")
    if ending != "csv":
        # A carriage return is a line end in both of these formats.
        text = text.replace("\r", "\n")
        cell = cell.replace("_x000D_", "\n").replace("\r", "\n")
    assert as_written(cell).strip() == text.strip()


@pytest.mark.parametrize("text", HARMLESS)
@pytest.mark.parametrize("ending", EXPORT_FORMATS)
def test_another_text_is_not_touched(ending, text):
    data = EXPORT_FORMATS[ending].write("Titel", [["kop", "einde"], [text, "x"]])

    assert READERS[ending](data)[1][0] == text


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
        min_size=2,
        max_size=4,
    )
)
def test_any_text_comes_back_the_same_from_every_format(line):
    line = [*line, "einde"]
    expected = [without_formula(cell) for cell in line]

    assert cells_of_csv(to_csv("x", [line])) == [expected]
    assert cells_of_xlsx(to_xlsx("x", [line])) == [expected]
    assert cells_of_ods(to_ods("x", [line])) == [expected]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_libreoffice_computes_nothing(ending, tmp_path):
    file = tmp_path / f"tabel.{ending}"
    file.write_bytes(EXPORT_FORMATS[ending].write("Titel", [[text] for text in DANGEROUS]))

    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
            *("--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1"),
            *("--outdir", str(tmp_path / "out"), str(file)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    shown = (tmp_path / "out" / "tabel.csv").read_text(encoding="utf-8")
    assert "'=1+1" in shown
    assert "\n2\n" not in shown
