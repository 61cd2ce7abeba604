"""Text for a cell of a table that people open in a spreadsheet: never the start of a formula."""

from __future__ import annotations

import re

# A spreadsheet takes a cell that starts like this for a formula; the full-width signs too, in an
# Asian locale. An apostrophe in front makes it text again, and tells nobody a lie.
_LIKE_A_FORMULA = re.compile(r"'*\s*[=+\-@|%\t\r\n＝＋－＠]")


def without_formula(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if _LIKE_A_FORMULA.match(text) else text


def as_written(text: str) -> str:
    """Return the text that `without_formula` was given."""
    return text[1:] if text.startswith("'") and _LIKE_A_FORMULA.match(text[1:]) else text
