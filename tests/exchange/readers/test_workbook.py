"""The same inventory as a workbook, and workbooks that are none."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from tests.exchange.readers.shipped import read_with, rows_of, shipped
from vlecht.exchange.readers.inventory import read_inventory


def workbook(rows):
    book = openpyxl.Workbook()
    for row in rows:
        # Excel makes a number of what looks like one.
        book.active.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_workbook_reads_as_the_csv_does():
    plain = read_with()

    reading = read_with(
        networks=workbook(rows_of("networks.csv")),
        qualtrics_export=workbook(rows_of("qualtrics_export.csv")),
    )

    assert reading.faults == []
    assert reading.content == plain.content


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, workbook([["a"]])[:-40], b"no zip at all"]
)
def test_a_broken_workbook_is_named(data):
    fault = read_inventory([("networks.xlsx", data)]).faults[0]

    assert (fault.code, fault.file) == ("workbook_unreadable", "networks.xlsx")


def test_a_bomb_is_refused_before_it_is_unpacked():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", b" " * 50_000_000)

    assert read_inventory([("x.xlsx", file.getvalue())]).faults[0].code == "workbook_too_large"


def test_a_workbook_with_many_parts_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as book:
        for number in range(300):
            book.writestr(f"part{number}.xml", b"<x/>")

    assert read_inventory([("x.xlsx", file.getvalue())]).faults[0].code == "workbook_too_large"


def test_a_wrong_cell_in_a_workbook_is_named_too():
    rows = rows_of("networks.csv")
    rows[3][rows[0].index("level")] = "dorp"

    fault = read_with(networks=workbook(rows)).faults[0]

    assert (fault.code, fault.row, fault.column) == ("unknown_code", 4, "level")


def test_a_csv_called_xlsx_is_named():
    assert read_inventory([("x.xlsx", shipped("networks.csv"))]).faults[0].code == (
        "workbook_unreadable"
    )
