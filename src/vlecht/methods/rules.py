"""How a word in an inventory is compared."""

from __future__ import annotations


def plain_word(text: str) -> str:
    """Return a word without what makes no difference: capitals and spaces."""
    return " ".join(text.split()).casefold()[:200]


def words_in(cell: str) -> list[str]:
    """Return the words of a cell such as “actieleren; BPU-model”, as written."""
    return [word for part in cell.split(";") if (word := part.strip())]
