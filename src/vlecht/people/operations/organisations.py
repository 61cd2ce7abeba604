"""Name the organisations that people come from."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from vlecht.journal.operations import record
from vlecht.people.models import Organisation, Person


@transaction.atomic
def name_organisation(*, name: str, actor: Person | None, at: dt.datetime) -> Organisation | None:
    """Return the organisation of this name, made when nobody named it before.

    Capitals and spaces around are no difference. Journaled when made. An empty name is None.
    """
    wanted = " ".join(name.split())[:200]
    if not wanted:
        return None
    known = Organisation.objects.filter(name__iexact=wanted).order_by("name").first()
    if known is not None:
        return known
    organisation, made = Organisation.objects.get_or_create(name=wanted)
    if made:
        record(actor=actor, verb="people.organisation_named", subject=organisation, at=at)
    return organisation
