"""Counts wrong codes per address, so that guessing codes does not pay.

Only failures count: a whole room behind one address comes in without a limit, and a link or
QR code never counts. The address itself is not kept: a digest of it, for one minute.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

WRONG_CODES_PER_MINUTE: Final = 10
_WINDOW_SECONDS: Final = 60


def too_many_wrong_codes(request: HttpRequest) -> bool:
    """Say whether this address guessed wrong too often in the last minute."""
    return int(cache.get(_key(request), 0)) >= WRONG_CODES_PER_MINUTE


def count_wrong_code(request: HttpRequest) -> None:
    """Count one wrong code. The minute starts at the first."""
    key = _key(request)
    if not cache.add(key, 1, timeout=_WINDOW_SECONDS):
        try:
            cache.incr(key)
        except ValueError:  # It ran out between the two lines.
            cache.set(key, 1, timeout=_WINDOW_SECONDS)


def _key(request: HttpRequest) -> str:
    address = request.META.get("REMOTE_ADDR", "")
    digest = hmac.new(settings.SECRET_KEY.encode(), address.encode(), hashlib.sha256)
    return f"wrong-codes:{digest.hexdigest()}"
