from __future__ import annotations

import pytest

from tests.making.reports import SVG, make_table
from vlecht.reports.document.blocks import BlockRefused, Figure, Heading, Row
from vlecht.reports.document.cells import Cell
from vlecht.reports.document.inline import Link, LinkRefused


def test_a_row_with_too_few_cells_is_refused() -> None:
    with pytest.raises(BlockRefused, match="Row 1 of table overview has 1 cells"):
        make_table(rows=(Row(Cell("a"), (Cell("b"),)),))


def test_a_heading_deeper_than_four_is_refused() -> None:
    with pytest.raises(BlockRefused):
        Heading(5, "Te diep", "deep")


def test_a_figure_without_description_is_refused() -> None:
    with pytest.raises(BlockRefused, match="no description"):
        Figure(key="f", caption="x", alt=" ", svg=SVG, twin=make_table())


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.example"])
def test_a_link_to_something_else_than_a_page_is_refused(address: str) -> None:
    with pytest.raises(LinkRefused):
        Link("klik", address)
