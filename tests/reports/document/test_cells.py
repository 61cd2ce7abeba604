from __future__ import annotations

import pytest

from vlecht.reports.document.cells import Cell, CellMark, CellRefused, Statement, conflict


@pytest.mark.parametrize("mark", [CellMark.UNKNOWN, CellMark.NOT_ASKED, CellMark.BLANK])
def test_what_is_not_known_cannot_hold_a_value(mark: CellMark) -> None:
    with pytest.raises(CellRefused):
        Cell(value=0, mark=mark)


@pytest.mark.parametrize("mark", [CellMark.KNOWN, CellMark.DERIVED])
def test_what_is_known_must_hold_a_value(mark: CellMark) -> None:
    with pytest.raises(CellRefused):
        Cell(mark=mark)


def test_zero_is_a_value() -> None:
    assert Cell(value=0).number == 0


def test_a_conflict_needs_statements_and_nothing_else_may_hold_them() -> None:
    with pytest.raises(CellRefused):
        conflict()
    with pytest.raises(CellRefused):
        Cell(value="x", statements=(Statement("a", "b"),))


def test_a_text_is_never_a_number() -> None:
    assert Cell(value="2015").number is None
    assert Cell(value=2015).number == 2015
