"""System checks of the journal: does the database itself refuse changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004 -- Django's name
from django.db import connection

from vlecht.journal.models import Entry
from vlecht.journal.queries import missing_guards


@register(Tags.database)
def journal_is_guarded(
    app_configs: Any, databases: Sequence[str] | None = None, **_options: Any
) -> list[CheckMessage]:
    """Warn when a trigger that keeps the journal append-only is not in the database."""
    # Before the first migration there is nothing to guard.
    if not databases or Entry._meta.db_table not in connection.introspection.table_names():  # noqa: SLF001 -- Django's public name for it
        return []
    missing = missing_guards()
    if not missing:
        return []
    return [
        Warning(
            f"The database does not refuse changes to the journal: {', '.join(sorted(missing))}.",
            hint="Run `vlecht migrate journal 0001` and then `vlecht migrate`.",
            id="vlecht.W010",
        )
    ]
