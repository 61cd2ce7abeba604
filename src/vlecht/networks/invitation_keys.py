"""The link and the code of an invitation, worked out from the secret key.

Nothing that opens a door is stored: the database holds digests, and the page works link and
code out again when it shows them. A new secret key closes every door that is still open.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Final
from uuid import UUID

from django.conf import settings

# No 0 and O, no 1, I and L: on a wall and over the phone they are one and the same.
CODE_ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH: Final = 6
_LINK_BYTES: Final = 16


def link_key_of(invitation_id: UUID) -> str:
    """Return the secret part of the link: 128 bits that nobody can guess."""
    digest = _keyed("invitation-link", invitation_id.bytes)
    return base64.urlsafe_b64encode(digest[:_LINK_BYTES]).decode().rstrip("=")


def code_of(invitation_id: UUID, *, attempt: int) -> str:
    """Return the code of six characters; another attempt gives another code."""
    number = int.from_bytes(_keyed("invitation-code", invitation_id.bytes + bytes([attempt])))
    characters = []
    for _position in range(CODE_LENGTH):
        number, rest = divmod(number, len(CODE_ALPHABET))
        characters.append(CODE_ALPHABET[rest])
    return "".join(characters)


def link_digest_of(link_key: str) -> str:
    """Return what the database keeps of a link."""
    return _keyed("invitation-link-digest", link_key.encode()).hex()


def code_digest_of(code: str) -> str:
    """Return what the database keeps of a code: keyed, since codes alone can be tried all."""
    return _keyed("invitation-code-digest", code.encode()).hex()


def normalised_code(typed: str) -> str | None:
    """Return the code as it was meant, or None when it cannot be one."""
    code = "".join(typed.split()).replace("-", "").upper()
    if len(code) != CODE_LENGTH or any(character not in CODE_ALPHABET for character in code):
        return None
    return code


def _keyed(purpose: str, message: bytes) -> bytes:
    key = f"vlecht.networks.{purpose}:{settings.SECRET_KEY}".encode()
    return hmac.new(key, message, hashlib.sha256).digest()
