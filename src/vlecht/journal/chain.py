"""The digest that ties each journal entry to the one before it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vlecht.journal.models import Entry


def digest_of(entry: Entry) -> str:
    """Return the SHA-256 of what the entry says and of the digest before it."""
    content = [
        entry.previous_digest,
        entry.at.isoformat(),
        str(entry.actor_id or ""),
        entry.verb,
        entry.subject_kind,
        entry.subject_id,
        str(entry.network_id or ""),
        entry.details,
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
