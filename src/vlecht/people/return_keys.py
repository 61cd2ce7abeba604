"""The return key of a guest, worked out from the secret key of the installation.

One key of nine characters does both: it stands in the personal link and can be typed. The
database holds a keyed digest, so a copy of it lets nobody in, and the page works the key out
again when its owner wants to see it. A new secret key ends every return key.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from vlecht.people.keyed_digests import keyed_digest
from vlecht.people.spoken_codes import as_meant, spoken_code

# 31^9 is 26 million million: with twenty wrong tries a minute nobody guesses one.
LENGTH: Final = 9
_GROUP: Final = 3


def key_of(person_id: UUID, *, serial: int) -> str:
    """Return the key of a person; another serial number gives another key."""
    digest = keyed_digest("people.return-key", person_id.bytes + serial.to_bytes(4))
    return spoken_code(digest, length=LENGTH)


def digest_of(key: str) -> str:
    """Return what the database keeps of a key."""
    return keyed_digest("people.return-key-digest", key.encode()).hex()


def in_groups(key: str) -> str:
    """Return a key as people read it: `ABC-DEF-GHJ`."""
    return "-".join(key[start : start + _GROUP] for start in range(0, len(key), _GROUP))


def normalised(typed: str) -> str | None:
    """Return the key as it was meant, or None when it cannot be one."""
    return as_meant(typed, length=LENGTH)
