from __future__ import annotations

import pytest

from vlecht.comparison.cells import Cell as GridCell
from vlecht.comparison.cells import CellLine
from vlecht.comparison.vocabulary import CellState
from vlecht.reports.document.cells import Cell, CellMark, Statement
from vlecht.reports.inventory_cells import CellWriter


def grid_cell(field: str, state: CellState, *texts: str, reason: str = "") -> GridCell:
    lines = tuple(CellLine(text, ("overzicht",)) for text in texts)
    return GridCell(field, state, lines, (reason,) if reason else ())


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (
            grid_cell("goal", CellState.GIVEN, "Samen leren"),
            Cell("Samen leren", language="nl"),
        ),
        (grid_cell("start", CellState.GIVEN, "2015"), Cell("2015")),
        (
            grid_cell("tools", CellState.GIVEN, "ja: een app"),
            Cell("een app", lead="ja", language="nl"),
        ),
        (grid_cell("evaluated", CellState.GIVEN, "ja"), Cell("ja")),
        (
            grid_cell("costs", CellState.UNKNOWN, reason="zegt niets"),
            Cell(mark=CellMark.UNKNOWN),
        ),
        (
            grid_cell("size", CellState.NOT_ASKED, reason="niet gevraagd"),
            Cell(mark=CellMark.NOT_ASKED, reason="niet gevraagd"),
        ),
        (grid_cell("goal", CellState.BLANK, reason="leeg"), Cell(mark=CellMark.BLANK)),
        (
            grid_cell("involvement", CellState.BLANK, reason="kwijt"),
            Cell(mark=CellMark.BLANK, reason="kwijt"),
        ),
        (
            grid_cell("size", CellState.DERIVED, "8", reason="opgeteld"),
            Cell("8", mark=CellMark.DERIVED, reason="opgeteld"),
        ),
        (
            grid_cell("name", CellState.CONFLICT, "Geen naam", "Netwerk X", reason="anders"),
            Cell(
                mark=CellMark.CONFLICT,
                statements=(
                    Statement("Geen naam", "overzicht", "nl"),
                    Statement("Netwerk X", "overzicht", "nl"),
                ),
            ),
        ),
    ],
)
def test_a_cell_of_the_grid_keeps_its_mark_and_its_language(cell: GridCell, expected: Cell) -> None:
    assert CellWriter("en").cell(cell) == expected


def test_in_a_dutch_report_no_language_is_marked() -> None:
    assert CellWriter("nl").data("Samen leren") == Cell("Samen leren")
