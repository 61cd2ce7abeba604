"""Write an entry; empty the names of an erased person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection, models, transaction

from vlecht.journal.chain import digest_of
from vlecht.journal.models import Entry

# Any fixed number: it names the lock under which entries are chained one after another.
_CHAIN_LOCK = 7_083_414


@transaction.atomic
def record(
    *,
    actor: Any,
    verb: str,
    subject: models.Model,
    at: dt.datetime,
    network_id: UUID | None = None,
    details: Mapping[str, Any] | None = None,
) -> Entry:
    """Add one entry to the chain and return it.

    `actor` is a person, or None for the installation itself. `details` holds counts and keys,
    never text that people wrote.
    """
    _lock_chain()
    last = Entry.objects.order_by("-id").values_list("digest", flat=True).first()
    entry = Entry(
        at=at.astimezone(dt.UTC),
        actor_id=getattr(actor, "pk", None),
        actor_label=str(actor) if actor is not None else "",
        verb=verb,
        subject_kind=subject._meta.label_lower,  # noqa: SLF001 -- Django's public name for it
        subject_id=str(subject.pk),
        network_id=network_id,
        details=dict(details or {}),
        previous_digest=last or "",
    )
    entry.digest = digest_of(entry)
    entry.save()
    return entry


@transaction.atomic
def blank_labels_of(*, person_id: UUID) -> int:
    """Empty the name of one person in every entry; return how many entries it stood in."""
    return Entry.objects.empty_labels(person_id=person_id)


def _lock_chain() -> None:
    # SQLite writes one transaction at a time; PostgreSQL needs to be asked.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])
