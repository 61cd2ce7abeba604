from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vlecht.charter.canvas import CONDITIONS, shipped_canvas
from vlecht.charter.models import CanvasField
from vlecht.charter.rules import (
    is_valid_for,
    lowest_conditions,
    may_become_the_text,
    needs_attention,
    normalised,
    progress_of,
    strands_wanted,
    waits_for,
)
from vlecht.charter.vocabulary import Party

CANVAS = shipped_canvas()
ANSWERS = st.dictionaries(st.sampled_from(CONDITIONS), st.sampled_from("12345"))


def field(key: str):
    found = CANVAS.field_named(key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "text", "fits"),
    [
        ("issue", "x" * 5000, True),
        ("issue", "x" * 5001, False),
        ("agenda", "open", True),
        ("agenda", "misschien", False),
        ("motivation", "5", True),
        ("motivation", "6", False),
        ("seat_residents", "Buren", True),
        ("seat_residents_strands", "experience,practice", True),
        ("seat_residents_strands", "magic", False),
        ("seat_residents_strands", "", True),
    ],
)
def test_an_answer_fits_its_field(key: str, text: str, fits: bool) -> None:
    assert is_valid_for(field(key), key, text) is fits


def test_line_ends_of_every_machine_are_one() -> None:
    assert normalised("  a\r\nb\rc\n ") == "a\nb\nc"


def test_only_who_saw_the_text_as_it_is_replaces_it() -> None:
    row = CanvasField(version=3)

    assert may_become_the_text(row, base_version=3)
    assert not may_become_the_text(row, base_version=2)
    assert not may_become_the_text(row, base_version=4)


def test_progress_counts_the_light_path_only() -> None:
    done, total = progress_of(CANVAS, {"issue": "x", "between": "y", "seat_residents_strands": "z"})

    assert done == 2
    assert total == sum(each.is_light for each in CANVAS.fields())


def test_the_strands_of_all_seats_count_together() -> None:
    texts = {"seat_residents_strands": "experience", "seat_education_strands": "science,practice"}

    assert strands_wanted(CANVAS, texts) == {"experience", "science", "practice"}
    assert strands_wanted(CANVAS, {}) == frozenset()


def test_the_lowest_condition_comes_first() -> None:
    texts = {"motivation": "4", "capacity": "4", "opportunity": "1"}

    assert lowest_conditions(texts) == (("opportunity", 1), ("motivation", 4), ("capacity", 4))
    assert needs_attention(lowest_conditions(texts)) == ("opportunity",)


def test_conditions_that_are_equally_low_both_ask_attention() -> None:
    assert needs_attention([("motivation", 2), ("capacity", 2), ("opportunity", 3)]) == (
        "motivation",
        "capacity",
    )


def test_where_everything_stands_at_the_top_nothing_asks_attention() -> None:
    assert needs_attention([(key, 5) for key in CONDITIONS]) == ()
    assert needs_attention([]) == ()


@given(ANSWERS)
def test_what_asks_attention_is_never_higher_than_another(texts: dict[str, str]) -> None:
    ordered = lowest_conditions(texts)

    assert [score for _key, score in ordered] == sorted(int(text) for text in texts.values())
    for key in needs_attention(ordered):
        assert all(int(texts[key]) <= int(other) for other in texts.values())


def test_an_agreement_waits_for_who_did_not_say_yes() -> None:
    assert waits_for([]) == (Party.MEMBER, Party.EMPLOYER)
    assert waits_for(["member"]) == (Party.EMPLOYER,)
    assert waits_for(["employer", "member"]) == ()
