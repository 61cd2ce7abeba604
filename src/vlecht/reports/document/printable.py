"""The one gate for text that goes into a document.

PDF, DOCX and XLSX are built on XML or on C strings. A NUL, most control characters and half a
surrogate pair cannot be written in them at all. Rather than dropping such a character quietly,
the document refuses it, in words.
"""

import unicodedata


class UnprintableText(ValueError):  # noqa: N818 -- named for what happened
    """A text holds a character that no document format can write."""

    def __init__(self, *, text: str, position: int) -> None:
        character = text[position]
        self.code_point = f"U+{ord(character):04X}"
        self.position = position
        super().__init__(
            f"The character {self.code_point} at position {position + 1} "
            "cannot be written in a document."
        )


def _is_refused(character: str) -> bool:
    if character in "\t\n\r":
        return False
    category = unicodedata.category(character)
    return category in {"Cc", "Cs"} or ord(character) & 0xFFFE == 0xFFFE  # noqa: PLR2004


def printable(text: str) -> str:
    """Return the text unchanged, or refuse it with UnprintableText."""
    for position, character in enumerate(text):
        if _is_refused(character):
            raise UnprintableText(text=text, position=position)
    return text
