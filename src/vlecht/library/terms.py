"""Turn text into terms: words without accents and capitals, and their stems.

Both databases index these terms as they are, so what is found does not depend on the database.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

import snowballstemmer

# Letters and digits of any script; an underscore separates.
_WORD: Final = re.compile(r"[^\W_]+")
LONGEST_WORD: Final = 60
# A database takes no endless column of terms; nobody searches past this.
LONGEST_TEXT: Final = 200_000


@dataclass(frozen=True)
class Token:
    """A word of a text, with its place there."""

    word: str
    begin: int
    end: int


def fold(text: str) -> str:
    """Return text without accents and capitals, with œ, ß and the like written out."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


def tokens_of(text: str) -> Iterator[Token]:
    """Yield the words of a text with their places, so that a hit can be marked there."""
    for found in _WORD.finditer(unicodedata.normalize("NFC", text[:LONGEST_TEXT])):
        # One written word can fold to two, such as “½”.
        for word in _WORD.findall(fold(found.group())):
            yield Token(word[:LONGEST_WORD], found.start(), found.end())


def words_of(text: str) -> list[str]:
    """Return the words of a text."""
    return [token.word for token in tokens_of(text)]


def stems_of(word: str) -> tuple[str, ...]:
    """Return what a word can be found by: its Dutch and its English stem."""
    return tuple(dict.fromkeys((dutch_stem(word), english_stem(word))))


@lru_cache(maxsize=50_000)
def dutch_stem(word: str) -> str:
    """Return the Dutch stem: “organisaties” and “organisatie” have the same."""
    stemmed: str = _DUTCH.stemWord(word)
    return fold(stemmed) or word


@lru_cache(maxsize=20_000)
def english_stem(word: str) -> str:
    """Return the English stem."""
    stemmed: str = _ENGLISH.stemWord(word)
    return fold(stemmed) or word


class Place(StrEnum):
    """The first letter of a term says what the term is, so that none is taken for another."""

    STEM = "s"  # a stem, anywhere
    WORD = "w"  # a word as it was written, anywhere
    TITLE_STEM = "t"  # the same two, in a title
    TITLE_WORD = "u"
    KIND = "k"
    SOURCE = "i"


def column(words: Iterable[str], *places: Place) -> str:
    """Return words as one column of terms: all of them in the first place, then in the next."""
    kept = list(words)
    return " ".join(place + word for place in places for word in kept)


def scope_term(place: Place, name: str) -> str:
    """Return the term of a kind or a source."""
    return place + "".join(words_of(name))


_DUTCH: Final = snowballstemmer.stemmer("dutch")
_ENGLISH: Final = snowballstemmer.stemmer("english")
