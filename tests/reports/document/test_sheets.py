from __future__ import annotations

from dataclasses import replace

from tests.making.reports import make_report, make_table
from vlecht.reports.document.blocks import Heading
from vlecht.reports.document.sheets import workbook_of


def test_every_table_is_a_sheet_and_the_facts_are_one_more() -> None:
    names = [sheet.name for sheet in workbook_of(make_report()).sheets]

    assert names == ["Tabel 1", "Tabel 2", "Feiten per onderdeel"]


def test_tables_of_the_same_sheet_are_put_together_with_their_heading() -> None:
    rows = make_table().rows[1:]
    blocks = (
        Heading(1, "Een", "one"),
        make_table("a", sheet_name="Groepen", rows=rows),
        Heading(1, "Twee", "two"),
        make_table("b", sheet_name="Groepen", rows=rows),
    )
    (sheet,) = workbook_of(make_report(blocks=blocks)).sheets

    assert sheet.columns[0].title == "Onderdeel"
    assert [row[0].text for row in sheet.rows] == ["Een", "Twee"]
    assert [(note.row, note.column) for note in sheet.notes] == [
        (0, 2), (0, 3), (0, 5), (1, 2), (1, 3), (1, 5),
    ]  # fmt: skip


def test_a_sheet_name_is_one_that_every_program_takes() -> None:
    long = "Wat/werkt: [alles]?*\\ en nog veel meer dan dat"
    blocks = (
        Heading(1, "Een", "first"),
        make_table("a", sheet_name=long),
        make_table("b", sheet_name=long + "!"),
        make_table("c", sheet_name="'"),
    )
    names = [sheet.name for sheet in workbook_of(make_report(blocks=blocks)).sheets]

    assert all(len(name) <= 31 for name in names)
    assert not any(set("[]:*?/\\") & set(name) for name in names)
    assert len({name.casefold() for name in names}) == 3
    assert names[2] == "-"


def test_the_first_sheet_says_what_rests_on_what() -> None:
    report = replace(make_report(), credit="Van Jansen")

    assert workbook_of(report).about[-2:] == ("Bronnen", "[1] Een bron uit 2019.")
    assert "Van Jansen" in workbook_of(report).about
