"""The return key of a guest, worked out from the secret key of the installation.

One key of nine characters does both: it stands in the personal link and can be typed. The
database holds a keyed digest, so a copy of it lets nobody in, and the page works the key out
again when its owner wants to see it. A new secret key ends every return key.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final
from uuid import UUID

from django.conf import settings

# No 0 and O, no 1, I and L: on paper and over the phone they are one and the same.
ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
# 31^9 is 26 million million: with twenty wrong tries a minute nobody guesses one.
LENGTH: Final = 9
_GROUP: Final = 3


def key_of(person_id: UUID, *, serial: int) -> str:
    """Return the key of a person; another serial number gives another key."""
    number = int.from_bytes(_keyed("return-key", person_id.bytes + serial.to_bytes(4)))
    characters = []
    for _position in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        characters.append(ALPHABET[rest])
    return "".join(characters)


def digest_of(key: str) -> str:
    """Return what the database keeps of a key."""
    return _keyed("return-key-digest", key.encode()).hex()


def in_groups(key: str) -> str:
    """Return a key as people read it: `ABC-DEF-GHJ`."""
    return "-".join(key[start : start + _GROUP] for start in range(0, len(key), _GROUP))


def normalised(typed: str) -> str | None:
    """Return the key as it was meant, or None when it cannot be one."""
    key = "".join(typed.split()).replace("-", "").upper()
    if len(key) != LENGTH or any(character not in ALPHABET for character in key):
        return None
    return key


def _keyed(purpose: str, message: bytes) -> bytes:
    secret = f"vlecht.people.{purpose}:{settings.SECRET_KEY}".encode()
    return hmac.new(secret, message, hashlib.sha256).digest()
