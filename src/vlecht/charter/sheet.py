"""How large the letters of the printed canvas can be, so that one sheet holds it all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# Characters that fit on one sheet of A3 at each size; found by printing with Chromium.
_ROOM: Final = ((2600, "roomy"), (5200, "normal"), (9500, "small"))


def size_of_print(texts: Mapping[str, str]) -> str:
    """Return the name of the size; beyond the smallest a second sheet is fairer than dots."""
    # A line end takes a line: count it as one.
    written = sum(len(text) + 60 * text.count("\n") for text in texts.values())
    return next((size for room, size in _ROOM if written <= room), "smallest")
