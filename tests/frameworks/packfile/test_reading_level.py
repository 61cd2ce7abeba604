"""The Dutch of packs and of the messages about them can be read by nearly everyone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.architecture.reading_level import WORD, reading_level, sentences_of
from vlecht.frameworks.packfile.faults import SENTENCES
from vlecht.frameworks.packfile.reading import PACK, shipped_readings

PACKS = [reading.document for reading, _text in shipped_readings() if reading.format == PACK]


def dutch_in(value: Any) -> Iterator[str]:
    """Yield the Dutch texts of a pack; citations and rights are not ours to simplify."""
    if isinstance(value, dict):
        if set(value) == {"nl", "en"}:
            yield value["nl"]
        for name, inner in value.items():
            if name not in {"sources", "credit", "nl", "en"}:
                yield from dutch_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from dutch_in(inner)


def too_long(texts: list[str]) -> list[str]:
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    return [sentence for sentence in sentences if len(WORD.findall(sentence)) > 15]


def test_the_messages_about_faults_are_short_and_plain() -> None:
    texts = [dutch for dutch, _english in SENTENCES.values()]
    level = reading_level(texts)

    assert level.words_per_sentence <= 10
    assert level.ease >= 60
    assert too_long(texts) == []


@pytest.mark.parametrize("document", PACKS, ids=lambda document: document["key"])
def test_a_pack_is_short_and_plain(document: dict[str, Any]) -> None:
    texts = list(dutch_in(document))
    level = reading_level(texts)

    assert level.words_per_sentence <= 10
    assert level.ease >= 60
    assert too_long(texts) == []
