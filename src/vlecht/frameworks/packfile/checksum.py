"""The fingerprint of what a content file says."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def checksum_of(document: Mapping[str, Any]) -> str:
    """Return the fingerprint of the content: comments and line breaks of the file do not count."""
    text = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
