"""Remove what is past its keep period."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db import transaction

from vlecht.consent.inventory import inventory
from vlecht.consent.models import RetentionRun
from vlecht.consent.operations.blanking import blank_rows
from vlecht.consent.queries import expired_rows
from vlecht.consent.vocabulary import AtExpiry, RunOutcome
from vlecht.journal.models import Entry
from vlecht.journal.operations import record

# A clock that jumped a day must not cost anyone data. A daily job is never exactly a day later.
LONGEST_GAP: Final = dt.timedelta(hours=25)
# The second look: late enough to be another look, soon enough to speak of the same clock.
SECOND_LOOK_AFTER: Final = dt.timedelta(hours=1)
SECOND_LOOK_BEFORE: Final = dt.timedelta(hours=50)
# After a longer silence the clock alone is never believed; somebody has to say that it is right.
LONGEST_SILENCE: Final = dt.timedelta(days=90)


@transaction.atomic
def expire(*, at: dt.datetime, confirmed: bool = False) -> RetentionRun:
    """Remove or empty every row that is past its keep period. Journaled when anything went.

    After a gap of more than a day since the last look, or a step back in time, nothing is
    removed: the clock may be wrong. A second look some hours later removes, when the clock
    went on normally meanwhile. `confirmed` is the word of a person that the clock is right.
    """
    if not confirmed and not _clock_can_be_believed(at):
        return RetentionRun.objects.create(looked_at=at, outcome=RunOutcome.WAITING)
    known = inventory()
    removed: dict[str, int] = {}
    for rows in expired_rows(at, known=known):
        if known.model_row(rows.model).at_expiry is AtExpiry.BLANK:
            count = blank_rows(rows, known)
        else:
            count, _each = rows.delete()
        if count:
            removed[rows.model._meta.label_lower] = count  # noqa: SLF001 -- Django's public name for it
    run = RetentionRun.objects.create(looked_at=at, outcome=RunOutcome.DONE, removed=removed)
    if removed:
        record(actor=None, verb="consent.old_data_removed", subject=run, at=at, details=removed)
    return run


def _clock_can_be_believed(at: dt.datetime) -> bool:
    last = RetentionRun.objects.order_by("-id").first()
    if last is None:
        newest = Entry.objects.order_by("-id").values_list("at", flat=True).first()
        return newest is None or dt.timedelta(0) <= at - newest <= LONGEST_GAP
    gap = at - last.looked_at
    if last.outcome == RunOutcome.DONE:
        return dt.timedelta(0) <= gap <= LONGEST_GAP
    if not SECOND_LOOK_AFTER <= gap <= SECOND_LOOK_BEFORE:
        return False
    # The silence before the first look counts: ten years ahead is not proved by an hour more.
    done = RetentionRun.objects.filter(outcome=RunOutcome.DONE).order_by("-id").first()
    begin = done.looked_at if done else Entry.objects.order_by("id").first()
    since = begin if isinstance(begin, dt.datetime) else (begin.at if begin else at)
    return dt.timedelta(0) <= at - since <= LONGEST_SILENCE
