"""Scales and the room that words take."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

_NARROW: Final = frozenset("iljtfrI.,:;'’!|()[] ")
_SHORTEST_PART: Final = 4
_WIDE: Final = frozenset("mwMWQGOD@%—–")


def text_width(text: str, size: float) -> float:
    """Estimate the width of a text; rather a little too wide than too narrow."""
    units = 0.0
    for character in text:
        if character in _NARROW:
            units += 0.32
        elif character in _WIDE:
            units += 0.82
        elif character.isupper():
            units += 0.64
        else:
            units += 0.53
    return units * size


def wrap(text: str, *, width: float, size: float, most_lines: int = 3) -> list[str]:
    """Break a text into lines that fit; what does not fit ends with an ellipsis."""
    lines: list[str] = []
    current = ""
    for word in _breakable(text, width=width, size=size):
        longer = f"{current} {word}".strip()
        if current and text_width(longer, size) > width:
            lines.append(current)
            current = word
        else:
            current = longer
    if current:
        lines.append(current)
    if len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], f"{lines[most_lines - 1].rstrip('- ')}…"]
    return lines or [""]


def _breakable(text: str, *, width: float, size: float) -> list[str]:
    """Split into words; a word that is too long by itself gets a hyphen."""
    words: list[str] = []
    for whole in text.split():
        word = whole
        while text_width(word, size) > width and len(word) > _SHORTEST_PART:
            keep = len(word)
            while keep >= _SHORTEST_PART and text_width(f"{word[:keep]}-", size) > width:
                keep -= 1
            words.append(f"{word[:keep]}-")
            word = word[keep:]
        words.append(word)
    return words


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values to places on the sheet, in a straight line."""

    lowest: float
    highest: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Return where a value stands; a scale without a range puts all at its start."""
        if self.highest == self.lowest:
            return self.start
        share = (value - self.lowest) / (self.highest - self.lowest)
        return self.start + share * (self.end - self.start)


def round_steps(lowest: float, highest: float, *, most: int = 5) -> list[float]:
    """Return round numbers between two values, `most` steps or fewer, the last not below."""
    if highest <= lowest:
        return [lowest]
    rough = (highest - lowest) / most
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = next(
        factor * magnitude
        for factor in (1, 2, 2.5, 5, 10)
        if factor * magnitude >= rough * (1 - 1e-9)
    )
    first = math.floor(lowest / step + 1e-9)
    last = math.ceil(highest / step - 1e-9)
    return [round(index * step, 10) for index in range(first, last + 1)]
