"""Reads the process environment once, into typed values, and refuses what it does not know.

A misspelt variable that is silently ignored is how an installation runs for months
without the setting its owner believes in.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from django.core.exceptions import ImproperlyConfigured

KNOWN: Final[dict[str, str]] = {
    "VLECHT_DATA_DIR": "Folder for the database, uploads and the generated secret key.",
    "VLECHT_SECRET_KEY": "Secret for signing; generated into the data folder when absent.",
    "VLECHT_DEBUG": "1 shows error details; never on a machine that others can reach.",
    "VLECHT_ALLOWED_HOSTS": "Host names this installation answers to, separated by commas.",
    "VLECHT_BASE_URL": "The public address, used in mails and join links.",
    "VLECHT_LANGUAGE": "Language of the interface for newcomers: nl or en.",
    "VLECHT_EMAIL_URL": "smtp://user:password@host:587, smtps:// for port 465, or console: for printing mail.",
    "VLECHT_EMAIL_FROM": "Sender of every mail.",
    "VLECHT_OIDC_SERVER_URL": "Address of the OpenID Connect provider's discovery document.",
    "VLECHT_OIDC_CLIENT_ID": "Client id at that provider.",
    "VLECHT_OIDC_CLIENT_SECRET": "Client secret at that provider.",
    "VLECHT_OIDC_NAME": "What the sign-in button calls that provider.",
    "VLECHT_OIDC_ALLOW_SIGNUP": "1 lets everyone whom that provider knows make an account.",
    "VLECHT_WEB_THREADS": "Threads that serve pages in one process (default 8).",
    "VLECHT_SECURITY_CONTACT": "Where security reports go, for security.txt.",
}

_TRUE: Final = {"1", "true", "yes", "on"}


def refuse_unknown_variables() -> None:
    """Raise when a variable with our prefix is not one of ours.

    Raises
    ------
    ImproperlyConfigured
        Names the variable and the known ones.
    """
    unknown = sorted(key for key in os.environ if key.startswith("VLECHT_") and key not in KNOWN)
    if unknown:
        raise ImproperlyConfigured(
            f"Unknown setting {', '.join(unknown)}. Known settings: {', '.join(sorted(KNOWN))}."
        )


def text(name: str, default: str = "") -> str:
    """Return a variable as text; empty counts as absent."""
    return os.environ.get(name, "").strip() or default


def flag(name: str) -> bool:
    """Return whether a variable says yes."""
    return text(name).lower() in _TRUE


def words(name: str) -> list[str]:
    """Return a comma-separated variable as a list."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def data_dir() -> Path:
    """Return the data folder, made when it is not there yet."""
    folder = Path(text("VLECHT_DATA_DIR", str(Path.home() / ".local" / "share" / "vlecht")))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
