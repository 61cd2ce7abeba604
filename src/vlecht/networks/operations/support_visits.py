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
    *, network: LearningNetwork, administrator: Person, reason: str, at: dt.datetime
) -> SupportVisit:
    """Let an administrator see one network for a few hours. Journaled for the network.

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
        ends_at=at + LONGEST_VISIT,
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
