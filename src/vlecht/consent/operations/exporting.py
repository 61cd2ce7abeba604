"""Hand a person their own data."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from vlecht.consent.exports import personal_archive
from vlecht.journal.operations import record
from vlecht.people.models import Person


@transaction.atomic
def export_person(*, person: Person, at: dt.datetime) -> bytes:
    """Return everything about a person as a zip. Journaled: a copy left the house."""
    archive = personal_archive(person, at=at)
    record(actor=person, verb="consent.data_exported", subject=person, at=at)
    return archive
