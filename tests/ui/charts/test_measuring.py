"""Scales, round numbers and the breaking of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vlecht.ui.charts.measuring import Scale, round_steps, text_width, wrap


def test_a_scale_maps_its_ends_and_its_middle() -> None:
    scale = Scale(1, 5, 100, 300)

    assert [scale.place(value) for value in (1, 3, 5)] == [100, 200, 300]


def test_a_scale_without_a_range_puts_all_at_its_start() -> None:
    assert Scale(3, 3, 100, 300).place(3) == 100


@pytest.mark.parametrize(
    ("lowest", "highest", "steps"),
    [
        (0, 10, [0, 2, 4, 6, 8, 10]),
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0, 17, [0, 5, 10, 15, 20]),
        (4, 4, [4]),
    ],
)
def test_steps_are_round(lowest: float, highest: float, steps: list[float]) -> None:
    assert round_steps(lowest, highest) == steps


def test_lines_fit_and_a_long_word_gets_a_hyphen() -> None:
    lines = wrap("Maatschappelijkeondersteuningsvoorziening voor jou", width=120, size=16)

    assert lines[0].endswith("-")
    assert all(text_width(line, 16) <= 130 for line in lines)


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    assert wrap("een twee drie vier vijf zes", width=40, size=16, most_lines=2)[-1].endswith("…")


@given(st.text(max_size=200), st.integers(30, 400))
def test_any_text_gives_at_most_three_lines(text: str, width: int) -> None:
    assert 1 <= len(wrap(text, width=width, size=16)) <= 3
