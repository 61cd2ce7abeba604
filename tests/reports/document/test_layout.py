from __future__ import annotations

import pytest

from tests.making.reports import WORDS, make_report
from vlecht.reports.document.blocks import Column, Heading, Row, Table
from vlecht.reports.document.cells import (
    Cell,
    CellMark,
    Statement,
    conflict,
    derived,
    not_asked,
    unknown,
)
from vlecht.reports.document.layout import Layout, cell_parts, cell_text, letter_for


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Cell(0), "0"),
        (Cell("gestopt"), "gestopt"),
        (Cell("een coach", lead="ja"), "ja: een coach"),
        (derived(8), "8 (afgeleid)"),
        (unknown(), "onbekend"),
        (not_asked(), "niet gevraagd"),
        (Cell(mark=CellMark.BLANK), "niet ingevuld"),
        (
            conflict(Statement("gestopt", "overzicht"), Statement("loopt", "bijlage")),
            "bronnen verschillen: gestopt (overzicht); loopt (bijlage)",
        ),
    ],
)
def test_a_cell_says_what_it_knows(cell: Cell, text: str) -> None:
    assert cell_text(cell, WORDS) == text


def test_only_the_words_of_people_carry_their_language() -> None:
    cell = Cell("een coach", lead="yes", language="nl")

    assert [(part.text, part.language) for part in cell_parts(cell, WORDS)] == [
        ("yes: ", None),
        ("een coach", "nl"),
    ]


@pytest.mark.parametrize(
    ("index", "letter"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (702, "aaa")]
)
def test_letters_never_run_out(index: int, letter: str) -> None:
    assert letter_for(index) == letter


def test_the_same_reason_gets_the_same_letter_in_one_table() -> None:
    table = Table(
        key="t",
        caption="t",
        columns=(Column("a"), Column("b")),
        rows=(
            Row(Cell("1"), (unknown("leeg"),)),
            Row(Cell("2"), (unknown("weg"),)),
            Row(Cell("3"), (unknown("leeg"),)),
        ),
    )
    laid = Layout(make_report(blocks=(Heading(1, "h", "h"), table))).table(table)

    assert [row.cells[0].letter for row in laid.rows] == ["a", "b", "a"]
    assert [(note.letter, note.text) for note in laid.notes] == [("a", "leeg"), ("b", "weg")]


def test_tables_and_figures_are_numbered_apart_in_reading_order() -> None:
    report = make_report()
    layout = Layout(report)

    assert [table.label for table in layout.tables()] == ["Tabel 1", "Tabel 2"]
    assert layout.figure(report.figures()[0]).label == "Figuur 1"
