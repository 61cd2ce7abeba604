"""The link and the code of an invitation, worked out from the secret key.

Nothing that opens a door is stored: the database holds digests, and the page works link and
code out again when it shows them. A new secret key closes every door that is still open.
"""

from __future__ import annotations

import base64
from typing import Final
from uuid import UUID

from vlecht.people.keyed_digests import keyed_digest
from vlecht.people.spoken_codes import as_meant, spoken_code

CODE_LENGTH: Final = 6
_LINK_BYTES: Final = 16


def link_key_of(invitation_id: UUID) -> str:
    """Return the secret part of the link: 128 bits that nobody can guess."""
    digest = keyed_digest("networks.invitation-link", invitation_id.bytes)
    return base64.urlsafe_b64encode(digest[:_LINK_BYTES]).decode().rstrip("=")


def code_of(invitation_id: UUID, *, attempt: int) -> str:
    """Return the code of six characters; another attempt gives another code."""
    digest = keyed_digest("networks.invitation-code", invitation_id.bytes + bytes([attempt]))
    return spoken_code(digest, length=CODE_LENGTH)


def link_digest_of(link_key: str) -> str:
    """Return what the database keeps of a link."""
    return keyed_digest("networks.invitation-link-digest", link_key.encode()).hex()


def code_digest_of(code: str) -> str:
    """Return what the database keeps of a code: keyed, since codes alone can be tried all."""
    return keyed_digest("networks.invitation-code-digest", code.encode()).hex()


def normalised_code(typed: str) -> str | None:
    """Return the code as it was meant, or None when it cannot be one."""
    return as_meant(typed, length=CODE_LENGTH)
