"""Show why something was found: the piece of text around the hits, with the hits marked."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from vlecht.library.question import Question
from vlecht.library.terms import Token, dutch_stem, english_stem, stems_of, tokens_of

SNIPPET_LENGTH: Final = 240
_BEFORE: Final = 60


@dataclass(frozen=True)
class Piece:
    """A part of a text; a template puts hits in a mark of their own."""

    text: str
    is_hit: bool = False


def marked(text: str, question: Question) -> list[Piece]:
    """Return a whole text in pieces."""
    text = unicodedata.normalize("NFC", text)
    return _pieces(text, 0, len(text), _hits(text, question))


def snippet(text: str, question: Question, *, length: int = SNIPPET_LENGTH) -> list[Piece]:
    """Return the part of a text that holds most hits, in pieces, with … where it was cut."""
    text = unicodedata.normalize("NFC", text)
    hits = _hits(text, question)
    if len(text) <= length:
        return _pieces(text, 0, len(text), hits)
    begin = _best_begin(text, hits, length)
    end = min(len(text), begin + length)
    if end < len(text) and (space := text.rfind(" ", begin, end)) > begin:
        end = space
    pieces = _pieces(text, begin, end, hits)
    if begin > 0:
        pieces.insert(0, Piece("… "))
    if end < len(text):
        pieces.append(Piece(" …"))
    return pieces


def _best_begin(text: str, hits: list[Token], length: int) -> int:
    if not hits:
        return 0
    starts = [hit.begin for hit in hits]
    counts = [
        sum(1 for other in starts[index:] if other < start + length - _BEFORE)
        for index, start in enumerate(starts)
    ]
    first = max(0, starts[counts.index(max(counts))] - _BEFORE)
    # Not in the middle of a word, and not past the end when there is more before.
    first = min(first, max(0, len(text) - length))
    return text.find(" ", first, first + _BEFORE) + 1 if first else 0


def _hits(text: str, question: Question) -> list[Token]:
    stems = {stem for word in question.words for stem in stems_of(word)}
    exact = {word for phrase in question.phrases for word in phrase}
    if question.prefix:
        stems |= set(stems_of(question.prefix))
    return [
        token
        for token in tokens_of(text)
        if token.word in exact
        or dutch_stem(token.word) in stems
        or english_stem(token.word) in stems
        or (question.prefix and token.word.startswith(question.prefix))
    ]


def _pieces(text: str, begin: int, end: int, hits: list[Token]) -> list[Piece]:
    pieces: list[Piece] = []
    here = begin
    for hit in hits:
        if hit.begin < here or hit.end > end:
            continue
        if hit.begin > here:
            pieces.append(Piece(text[here : hit.begin]))
        pieces.append(Piece(text[hit.begin : hit.end], is_hit=True))
        here = hit.end
    if here < end:
        pieces.append(Piece(text[here:end]))
    return pieces
