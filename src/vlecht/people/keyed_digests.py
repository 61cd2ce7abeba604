"""Digests that need the secret key of the installation, each bound to one purpose.

Whoever has a copy of the database cannot make or check one, and a digest made for one purpose
is worth nothing for another.
"""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings


def keyed_digest(purpose: str, message: bytes) -> bytes:
    """Return 32 bytes; the purpose starts with its app, as `people.return-key`."""
    key = f"vlecht.{purpose}:{settings.SECRET_KEY}".encode()
    return hmac.new(key, message, hashlib.sha256).digest()
