"""The signing secret: given by the operator, else made once and kept beside the database."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def secret_key(given: str, folder: Path) -> str:
    """Return the given secret, else the one kept in the folder, made on first use."""
    if given:
        return given
    path = folder / "secret_key"
    try:
        # O_EXCL: of two processes that start together, one makes the key and both read it.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(64))
        file.flush()
        os.fsync(file.fileno())
    return path.read_text(encoding="ascii").strip()
