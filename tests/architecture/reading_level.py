"""Measures how hard Dutch is to read: sentence length and the Flesch-Douma ease.

Flesch-Douma (1960) is the Dutch form of Flesch's reading ease:
206.84 - 0.93 x words per sentence - 0.77 x syllables per hundred words. Sixty is 'normal', B1 about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyphen

HYPHENATION = pyphen.Pyphen(lang="nl_NL")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")
MARKUP = re.compile(r"<[^>]+>")
SENTENCE_END = re.compile(r"(?<=[.!?:…])\s+|\n+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class ReadingLevel:
    """What was counted in a set of texts."""

    sentences: int
    words: int
    syllables: int

    @property
    def words_per_sentence(self) -> float:
        return self.words / self.sentences

    @property
    def ease(self) -> float:
        """Return the Flesch-Douma reading ease; higher is easier."""
        return 206.84 - 0.93 * self.words_per_sentence - 0.77 * 100 * self.syllables / self.words


def sentences_of(text: str) -> list[str]:
    """Return the sentences of an interface text; a placeholder counts as one word."""
    plain = MARKUP.sub(" ", PLACEHOLDER.sub("woord", text)).replace("%%", "%")
    return [part for part in SENTENCE_END.split(plain) if WORD.search(part)]


def syllables_in(word: str) -> int:
    """Count the syllables of a Dutch word by where it may be hyphenated."""
    return max(1, len(HYPHENATION.positions(word)) + 1)


def reading_level(texts: list[str]) -> ReadingLevel:
    """Count sentences, words and syllables over all texts."""
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    return ReadingLevel(len(sentences), len(words), sum(syllables_in(word) for word in words))
