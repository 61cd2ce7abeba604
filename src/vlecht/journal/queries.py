"""Reads over the whole journal: is the chain whole, which guards does the database hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.db import connection

from vlecht.journal.chain import digest_of
from vlecht.journal.models import Entry

_GUARDS: Final = {
    "sqlite": {"journal_entry_not_changed", "journal_entry_not_deleted"},
    "postgresql": {"journal_entry_not_changed", "journal_entry_not_emptied"},
}
_TRIGGERS: Final = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled <> 'D'",
}


class ChainFault(StrEnum):
    """What is wrong between an entry and the one before it."""

    CHANGED = "changed"  # the entry does not say what was recorded
    MISSING_BEFORE = "missing_before"  # the entry before it was removed, or put elsewhere


@dataclass(frozen=True)
class BrokenLink:
    """An entry at which the chain does not hold."""

    entry_id: int
    fault: ChainFault


@dataclass(frozen=True)
class ChainHead:
    """Where the journal stands. Kept elsewhere, it also shows that the end was cut off."""

    count: int
    digest: str


def broken_links() -> Iterator[BrokenLink]:
    """Yield every place where the chain does not hold, oldest first; nothing when it is whole.

    What it cannot see is the loss of the newest entries: compare `chain_head` with one that
    was written down before.
    """
    previous = ""
    for entry in Entry.objects.order_by("id").iterator(chunk_size=2000):
        if entry.previous_digest != previous:
            yield BrokenLink(entry.pk, ChainFault.MISSING_BEFORE)
        if entry.digest != digest_of(entry):
            yield BrokenLink(entry.pk, ChainFault.CHANGED)
        previous = entry.digest


def chain_head() -> ChainHead:
    """Return how many entries there are and the digest of the newest."""
    newest = Entry.objects.order_by("-id").values_list("digest", flat=True).first()
    return ChainHead(count=Entry.objects.count(), digest=newest or "")


def missing_guards() -> set[str]:
    """Return the triggers that should refuse changes and are not in the database."""
    wanted = _GUARDS.get(connection.vendor)
    if wanted is None:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(_TRIGGERS[connection.vendor], [Entry._meta.db_table])  # noqa: SLF001 -- Django's public name for it
        return wanted - {name for (name,) in cursor.fetchall()}
