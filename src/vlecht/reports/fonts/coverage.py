"""Which characters the bundled fonts can draw.

PDF/UA forbids a glyph that is not in the font, and an empty box would tell a reader nothing. A
character that no bundled font draws is therefore written as its number, such as [U+6F22]. The
other formats use the reader's own fonts and keep the character itself.
"""

import json
from functools import cache
from pathlib import Path

COVERAGE_FILE = Path(__file__).parent / "coverage.json"


@cache
def drawable() -> frozenset[int]:
    """Return every code point that can be set in a PDF. `scripts/font_coverage` writes the file."""
    ranges = json.loads(COVERAGE_FILE.read_text(encoding="utf-8"))["ranges"]
    return frozenset(point for first, last in ranges for point in range(first, last + 1))


def spell_for_fonts(text: str) -> str:
    """Return the text with every character that cannot be drawn written as its number."""
    known = drawable()
    if all(ord(character) in known for character in text):
        return text
    return "".join(
        character if ord(character) in known else f"[U+{ord(character):04X}]" for character in text
    )
