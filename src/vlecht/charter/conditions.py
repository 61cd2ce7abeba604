"""The conditions check in words: the lowest first, and why there is no score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vlecht.charter.canvas import Words, shipped_canvas
from vlecht.charter.rules import lowest_conditions, needs_attention


@dataclass(frozen=True, slots=True)
class ShownCondition:
    """One condition as people read it."""

    question: Words
    answer: Words
    step: int
    steps: int
    why: str
    is_lowest: bool


def conditions_shown(texts: Mapping[str, str]) -> tuple[ShownCondition, ...]:
    """Return the answered conditions, the lowest first."""
    canvas = shipped_canvas()
    answered = lowest_conditions(texts)
    lowest = needs_attention(answered)
    shown = []
    for key, step in answered:
        field = canvas.field_named(key)
        if field is None:
            continue
        words = {choice.key: choice.words for choice in field.choices}
        shown.append(
            ShownCondition(
                question=field.label,
                answer=words.get(str(step), Words()),
                step=step,
                steps=len(field.choices),
                why=texts.get(f"{key}_why", ""),
                is_lowest=key in lowest,
            )
        )
    return tuple(shown)
