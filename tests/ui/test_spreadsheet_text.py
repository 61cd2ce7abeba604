from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vlecht.ui.spreadsheet_text import as_written, without_formula


@pytest.mark.parametrize("start", "=+-@|%\t\r\n＝＋－＠")
@pytest.mark.parametrize("before", ["", " ", "'", "''", "\u00a0"])
def test_what_starts_a_formula_gets_an_apostrophe(before: str, start: str) -> None:
    assert without_formula(f"{before}{start}1+1") == f"'{before}{start}1+1"


@pytest.mark.parametrize("text", ["", "Amina", "a=b", "'meeliftende' partners", "2015", " voorop"])
def test_another_text_is_left_alone(text: str) -> None:
    assert without_formula(text) == text


@given(st.text(max_size=30))
def test_the_apostrophe_can_always_be_taken_off_again(text: str) -> None:
    assert as_written(without_formula(text)) == text
