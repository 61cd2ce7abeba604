"""Read what someone typed in the search field. Every text is a question; nothing is a command."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from vlecht.library.terms import words_of

LONGEST_QUESTION: Final = 200
MOST_WORDS: Final = 12
# A prefix of one letter finds everything and therefore nothing.
SHORTEST_PREFIX: Final = 3
_PHRASE: Final = re.compile(r'"([^"]*)"')
_CURLY: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


class NotSearchable(Exception):  # noqa: N818 -- an answer to the reader, not an error
    """The question holds a sign that no text holds."""


@dataclass(frozen=True)
class Question:
    """What must be in a document: every word (or its stem), every phrase, and the last beginning."""

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    prefix: str = ""
    was_cut: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.phrases or self.prefix)


def read_question(text: str) -> Question:
    """Return a question from typed text: “quotes” are exact, the last word may be unfinished.

    Raises
    ------
    NotSearchable
        When the text holds a NUL or half a letter, which only a program sends.
    """
    if "\x00" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise NotSearchable
    asked = text.translate(_CURLY)[:LONGEST_QUESTION]
    quoted = (tuple(words_of(found)) for found in _PHRASE.findall(asked))
    phrases = tuple(phrase for phrase in quoted if phrase)
    loose = _PHRASE.sub(" ", asked)
    words = words_of(loose)
    # Within quotes or before a space a word is finished.
    is_unfinished = bool(words) and not loose[-1:].isspace()
    prefix = words.pop() if is_unfinished and len(words[-1]) >= SHORTEST_PREFIX else ""
    kept = tuple(dict.fromkeys(words))[:MOST_WORDS]
    return Question(
        words=kept,
        phrases=phrases[:MOST_WORDS],
        prefix=prefix,
        was_cut=len(text) > LONGEST_QUESTION or len(set(words)) > MOST_WORDS,
    )
