"""The Dutch of the interface can be read by nearly everyone: short sentences, common words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from scripts.translations import PACKAGES, apps_named, catalogue_path, read_catalogue
from tests.architecture.reading_level import WORD, reading_level, sentences_of

MEAN_WORDS = 10.0
MOST_WORDS = 15
LEAST_EASE = 60.0
FEWEST_WORDS_OF_A_SENTENCE = 4
EXCEPTIONS_FILE = Path(__file__).parent / "reading_level_exceptions.toml"


def dutch_texts() -> list[tuple[str, str]]:
    """Return every Dutch text of the interface with the app it belongs to."""
    found = []
    for app in apps_named([]):
        for message in read_catalogue(catalogue_path(app, "nl"), "nl"):
            if not message.id or not message.string:
                continue
            forms = [message.string] if isinstance(message.string, str) else list(message.string)
            found += [(app.name, form) for form in forms if form]
    return found


def exceptions() -> dict[str, str]:
    """Return the long sentences that stay, each with why."""
    listed = tomllib.loads(EXCEPTIONS_FILE.read_text("utf-8")).get("exception", [])
    return {entry["starts"]: entry["why"] for entry in listed}


def long_sentences(texts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the sentences with more words than anyone should have to hold."""
    return [
        (app, sentence)
        for app, text in texts
        for sentence in sentences_of(text)
        if len(WORD.findall(sentence)) > MOST_WORDS
    ]


def test_the_interface_reads_at_b1(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [text for _app, text in dutch_texts()]
    everything = reading_level(texts)
    # Labels of two words make a mean look better than the prose is; so the prose counts apart.
    prose = reading_level(
        [
            sentence
            for text in texts
            for sentence in sentences_of(text)
            if len(WORD.findall(sentence)) >= FEWEST_WORDS_OF_A_SENTENCE
        ]
    )
    with capsys.disabled():
        print(  # noqa: T201 -- the figures are what people want to know
            f"\nReading level of {len(texts)} Dutch texts: {everything.words_per_sentence:.1f} words "
            f"a sentence, Flesch-Douma {everything.ease:.0f}; sentences of four words and more: "
            f"{prose.words_per_sentence:.1f}, {prose.ease:.0f}"
        )

    assert everything.words_per_sentence <= MEAN_WORDS
    assert everything.ease >= LEAST_EASE
    assert prose.words_per_sentence <= MEAN_WORDS
    assert prose.ease >= LEAST_EASE


def test_no_sentence_is_longer_than_fifteen_words() -> None:
    allowed = exceptions()
    long = long_sentences(dutch_texts())

    assert [
        f"{app}: {sentence}"
        for app, sentence in long
        if not any(sentence.startswith(start) for start in allowed)
    ] == []
    unused = [start for start in allowed if not any(text.startswith(start) for _app, text in long)]
    assert unused == [], "no longer needed: take it off the list"


def test_the_measure_tells_plain_from_official() -> None:
    plain = reading_level(["Je kunt nu stoppen. Wat je typte, blijft staan. Kom later terug."])
    sentence = (
        "Ingevolge de vigerende verordening dienaangaande dient belanghebbende de "
        "verantwoordingsinformatie onverwijld aan het bevoegde bestuursorgaan te verstrekken."
    )
    official = reading_level([sentence])

    assert plain.ease > 90
    assert plain.words_per_sentence == 4
    assert official.ease < 20
    assert PACKAGES.is_dir()
