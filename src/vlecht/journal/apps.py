"""App configuration of the journal."""

from __future__ import annotations

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The append-only record."""

    name = "vlecht.journal"

    def ready(self) -> None:
        """Put the system checks in place."""
        from vlecht.journal import checks  # noqa: F401, PLC0415 -- app ready
