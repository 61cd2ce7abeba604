from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vlecht.library.question import MOST_WORDS, NotSearchable, Question, read_question
from vlecht.library.search_index import fts5_of, tsquery_of
from vlecht.library.terms import Place


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("", Question()),
        ("   ", Question()),
        ('!!! "" *', Question()),
        ("leren", Question(prefix="leren")),
        ("leren ", Question(words=("leren",))),
        ("samen leren", Question(words=("samen",), prefix="leren")),
        ("ik", Question(words=("ik",))),
        ("Ëxtra ", Question(words=("extra",))),
        ('"sociaal werk"', Question(phrases=(("sociaal", "werk"),))),
        ("“sociaal werk” en", Question(words=("en",), phrases=(("sociaal", "werk"),))),
        ('jeugd "sociaal werk"', Question(words=("jeugd",), phrases=(("sociaal", "werk"),))),
        ('"half open', Question(words=("half",), prefix="open")),
        ("a AND b OR NOT c* ^d ", Question(words=("a", "and", "b", "or", "not", "c", "d"))),
        ("leren leren leren ", Question(words=("leren",))),
        ("wijk_team ", Question(words=("wijk", "team"))),
    ],
)
def test_typed_text_becomes_words_phrases_and_a_last_beginning(
    typed: str, question: Question
) -> None:
    assert read_question(typed) == question


@pytest.mark.parametrize("typed", ["a\x00b", "a\ud800b"])
def test_a_sign_that_no_text_holds_is_refused(typed: str) -> None:
    with pytest.raises(NotSearchable):
        read_question(typed)


def test_a_very_long_question_is_cut_and_says_so() -> None:
    question = read_question(" ".join(f"w{number}" for number in range(1000)))

    assert question.was_cut
    assert len(question.words) == MOST_WORDS


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_no_text_can_be_an_operator(typed: str) -> None:
    question = read_question(typed)

    # What is left of the expressions without our own operators is letters and digits in quotes.
    inside = fts5_of(question, stems=Place.STEM, words=Place.WORD).split('"')[1::2]
    assert all(word.replace(" ", "").isalnum() for word in inside)
    assert all(
        word.isalnum()
        for word in tsquery_of(question, stems=Place.STEM, words=Place.WORD).split("'")[1::2]
    )
