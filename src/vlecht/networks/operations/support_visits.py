"""Open and end an administrator's visit to a network."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.db import transaction

from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import LearningNetwork, SupportVisit
from vlecht.people.models import Person

LONGEST_VISIT: Final = dt.timedelta(hours=4)


class NotAnAdministrator(OperationRefused):
    """Only who looks after the installation makes support visits."""


class ReasonMissing(OperationRefused):
    """A support visit needs a reason that the network can read."""


@transaction.atomic
def open_support_visit(
    *,
    network: LearningNetwork,
    administrator: Person,
    reason: str,
    at: dt.datetime,
    duration: dt.timedelta = LONGEST_VISIT,
) -> SupportVisit:
    """Let an administrator see one network for a few hours. Journaled for the network.

    The visit ends by itself, after four hours at most.

    Raises
    ------
    NotAnAdministrator, ReasonMissing
    """
    if not administrator.is_instance_administrator:
        raise NotAnAdministrator
    if not reason.strip():
        raise ReasonMissing
    visit = SupportVisit(
        network=network,
        administrator=administrator,
        reason=reason.strip(),
        started_at=at,
        ends_at=at + min(duration, LONGEST_VISIT),
    )
    visit.save(force_insert=True)
    record(
        actor=administrator,
        verb="networks.support_visit_opened",
        subject=visit,
        network_id=network.pk,
        at=at,
    )
    return visit


@transaction.atomic
def end_support_visit(*, visit: SupportVisit, actor: Person, at: dt.datetime) -> SupportVisit:
    """End a visit before its time. Journaled. Twice does nothing more."""
    row = SupportVisit.objects.select_for_update().get(pk=visit.pk)
    if row.ends_at <= at:
        return row
    # A visit has a length, however short; ending it at its first instant must hold too.
    row.ends_at = max(at, row.started_at + dt.timedelta(microseconds=1))
    row.save(update_fields=["ends_at"])
    record(
        actor=actor,
        verb="networks.support_visit_ended",
        subject=row,
        network_id=row.network_id,
        at=at,
    )
    return row
