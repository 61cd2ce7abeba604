"""What the canvas and the agreements say about themselves, as pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from vlecht.charter.canvas import CONDITIONS, STRANDS_SUFFIX, Canvas, Field
from vlecht.charter.models import CanvasField
from vlecht.charter.vocabulary import Party
from vlecht.networks.vocabulary import KnowledgeSource

LONGEST_TEXT: Final = 5000
_HIGHEST: Final = 5


def normalised(text: str) -> str:
    """Return a text as it is kept: one kind of line end, no spaces around."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def is_valid_for(field: Field, stored_key: str, text: str) -> bool:
    """Say whether a text can be the answer to a field. Empty always can."""
    if not text:
        return True
    if stored_key.endswith(STRANDS_SUFFIX) and field.control == "seat":
        return set(text.split(",")) <= {source.value for source in KnowledgeSource}
    if field.control in {"choice", "scale"}:
        return text in {choice.key for choice in field.choices}
    return len(text) <= LONGEST_TEXT


def may_become_the_text(field: CanvasField, *, base_version: int) -> bool:
    """Say whether a writer saw the text as it is now: then their text may replace it."""
    return field.version == base_version


def is_filled(field: Field, texts: Mapping[str, str]) -> bool:
    """Say whether somebody answered a field."""
    return any(texts.get(key) for key in field.stored_keys)


def progress_of(canvas: Canvas, texts: Mapping[str, str]) -> tuple[int, int]:
    """Return how many fields of the light path are filled, and how many there are."""
    light = [field for field in canvas.fields() if field.is_light]
    return sum(is_filled(field, texts) for field in light), len(light)


def strands_wanted(canvas: Canvas, texts: Mapping[str, str]) -> frozenset[str]:
    """Return the strands that the people who are looked for would bring."""
    return frozenset(
        strand
        for field in canvas.fields()
        if field.control == "seat"
        for strand in texts.get(field.key + STRANDS_SUFFIX, "").split(",")
        if strand
    )


def lowest_conditions(texts: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """Return the answered conditions, the lowest first; equal ones in their usual order.

    The three work as a product: one near nothing is not made good by the others. We name the
    lowest and make no score, because these are words on a scale, not amounts.
    """
    answered = [(key, int(texts[key])) for key in CONDITIONS if texts.get(key)]
    return tuple(sorted(answered, key=lambda pair: pair[1]))


def needs_attention(conditions: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """Return the conditions that stand lowest, unless everything stands at the top."""
    found = list(conditions)
    if not found:
        return ()
    lowest = min(score for _key, score in found)
    return tuple(key for key, score in found if score == lowest and score < _HIGHEST)


def waits_for(confirmed: Iterable[str]) -> tuple[Party, ...]:
    """Return the parties that have not said yes yet."""
    done = set(confirmed)
    return tuple(party for party in Party if party.value not in done)
