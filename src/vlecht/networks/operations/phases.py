"""Record the phase of a network: a loop, with every step kept."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils import timezone

from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import LearningNetwork, PhaseEntry
from vlecht.networks.vocabulary import NetworkPhase
from vlecht.people.models import Person


class PhaseInTheFuture(OperationRefused):
    """A phase is recorded when it began, not before."""


class SamePhaseAgain(OperationRefused):
    """The network, or this part of it, is in this phase already on that date."""


@transaction.atomic
def record_phase(
    *,
    network: LearningNetwork,
    phase: NetworkPhase,
    since_date: dt.date,
    actor: Person | None,
    at: dt.datetime,
    reason: str = "",
    subgroup: str = "",
) -> PhaseEntry:
    """Record that a network, or a part of it, is in a phase since a date. Journaled.

    Raises
    ------
    PhaseInTheFuture, SamePhaseAgain
    """
    # A day of grace: the date is the reader's, the moment is the world's.
    if since_date > timezone.localdate(at + dt.timedelta(days=1)):
        raise PhaseInTheFuture
    name = " ".join(subgroup.split())
    before = (
        PhaseEntry.objects.filter(
            network=network, subgroup__iexact=name, since_date__lte=since_date
        )
        .order_by("-since_date", "-recorded_at")
        .first()
    )
    if before is not None and before.phase == phase:
        raise SamePhaseAgain
    entry = PhaseEntry(
        network=network,
        phase=phase,
        subgroup=before.subgroup if before is not None else name,
        since_date=since_date,
        reason=reason.strip(),
        recorded_at=at,
        recorded_by=actor,
    )
    entry.save(force_insert=True)
    record(
        actor=actor,
        verb="networks.phase_recorded",
        subject=entry,
        network_id=network.pk,
        at=at,
        details={"phase": str(phase), "of_a_part": bool(name)},
    )
    return entry
