"""One line of the journal."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class EntryQuerySet(models.QuerySet["Entry"]):
    """Reads; the journal is never changed or shortened."""

    def of_network(self, network_id: Any) -> EntryQuerySet:
        """Return what was done in one network, newest first."""
        return self.filter(network_id=network_id).order_by("-id")

    def delete(self) -> NoReturn:
        """Refuse: the journal is append-only."""
        raise TypeError("Journal entries are never deleted.")


class Entry(models.Model):
    """Who did what to what, when; chained so that a missing line is seen."""

    at = models.DateTimeField(db_index=True)
    actor_id = models.UUIDField(null=True, db_index=True)
    # The name as it was; emptied when the person is erased, and left out of the chain for that.
    actor_label = models.CharField(max_length=200, blank=True)
    verb = models.CharField(max_length=80)
    subject_kind = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=64)
    network_id = models.UUIDField(null=True, db_index=True)
    details = models.JSONField(default=dict)
    previous_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)

    objects = EntryQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.subject_kind} {self.subject_id}"
