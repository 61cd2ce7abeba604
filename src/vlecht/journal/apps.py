"""App configuration of the journal."""

from __future__ import annotations

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The append-only record."""

    name = "vlecht.journal"
