from __future__ import annotations

import pytest

from vlecht.library.terms import dutch_stem, fold, stems_of, tokens_of, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisatie", "organisaties"),
        ("leren", "geleerd"),
        ("bewoner", "bewoners"),
        ("gemeente", "gemeenten"),
        ("leernetwerk", "leernetwerken"),
        ("evaluatie", "geevalueerd"),
    ],
)
def test_forms_of_a_dutch_word_have_one_stem(one: str, other: str) -> None:
    assert dutch_stem(one) == dutch_stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("zorg", "werk"), ("leren", "leraar"), ("wijk", "stad")]
)
def test_other_words_keep_other_stems(one: str, other: str) -> None:
    assert dutch_stem(one) != dutch_stem(other)


def test_a_word_has_a_dutch_and_an_english_stem() -> None:
    assert stems_of("communities") == ("communitie", "communiti")
    assert stems_of("zorg") == ("zorg",)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Zoë", "zoe"), ("STRAßE", "strasse"), ("ﬁets", "fiets"), ("coördinatie", "coordinatie")],
)
def test_accents_and_capitals_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_know_their_place_in_the_text() -> None:
    text = "Eén wijk, twéé teams."

    assert [(token.word, text[token.begin : token.end]) for token in tokens_of(text)] == [
        ("een", "Eén"),
        ("wijk", "wijk"),
        ("twee", "twéé"),
        ("teams", "teams"),
    ]


def test_signs_alone_are_no_words() -> None:
    assert words_of("— … !? _ \u200b") == []
