"""One line of the journal."""

from __future__ import annotations

from typing import Any, NoReturn
from uuid import UUID

from django.db import models
from django.utils.translation import gettext


class AppendOnly(TypeError):  # noqa: N818 -- says what the journal is
    """Something tried to change or remove a journal entry; nothing was written."""


class EntryQuerySet(models.QuerySet["Entry"]):
    """Reads; the journal is never changed or shortened."""

    def of_network(self, network_id: Any) -> EntryQuerySet:
        """Return what was done in one network, newest first."""
        return self.filter(network_id=network_id).order_by("-id")

    def by_person(self, person_id: UUID) -> EntryQuerySet:
        """Return what one person did, oldest first."""
        return self.filter(actor_id=person_id).order_by("id")

    def update(self, **_values: Any) -> NoReturn:
        """Refuse: the journal is append-only."""
        raise AppendOnly("Journal entries are never changed.")

    def bulk_update(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refuse: the journal is append-only."""
        raise AppendOnly("Journal entries are never changed.")

    def bulk_create(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refuse: entries are chained one by one, by `record`."""
        raise AppendOnly("Journal entries are written one by one, with record().")

    def delete(self) -> NoReturn:
        """Refuse: the journal is append-only."""
        raise AppendOnly("Journal entries are never deleted.")

    def empty_labels(self, *, person_id: UUID) -> int:
        """Empty one person's name; the only change the database too allows."""
        named = self.filter(actor_id=person_id).exclude(actor_label="")
        return models.QuerySet.update(named, actor_label="")


class Entry(models.Model):
    """Who did what to what, when; chained so that a missing line is seen.

    The database refuses changes as well, by a trigger: see migration 0002.
    """

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

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new entry; refuse to change one that is there."""
        if not self._state.adding:
            raise AppendOnly("Journal entries are never changed.")
        # Never an UPDATE of a line whose number somebody filled in by hand.
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refuse: the journal is append-only."""
        raise AppendOnly("Journal entries are never deleted.")

    @property
    def actor_words(self) -> str:
        """Return who did it: a name, the lack of one after an erasure, or nobody at all."""
        if self.actor_label:
            return self.actor_label
        return gettext("erased person") if self.actor_id else gettext("Vlecht itself")
