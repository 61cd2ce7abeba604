"""Codes that people read aloud, write on a wall and type over."""

from __future__ import annotations

from typing import Final

# No 0 and O, no 1, I and L: on paper and over the phone they are one and the same.
ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def spoken_code(digest: bytes, *, length: int) -> str:
    """Return the code that follows from a digest."""
    number = int.from_bytes(digest)
    characters = []
    for _position in range(length):
        number, rest = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[rest])
    return "".join(characters)


def as_meant(typed: str, *, length: int) -> str | None:
    """Return a typed code as it was meant, or None when it cannot be one."""
    code = "".join(typed.split()).replace("-", "").upper()
    if len(code) != length or any(character not in ALPHABET for character in code):
        return None
    return code
