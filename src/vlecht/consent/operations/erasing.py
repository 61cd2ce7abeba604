"""Erase a person: what is of them goes, what is of the network stays without their name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from vlecht.consent.inventory import at_erasure_of, inventory
from vlecht.consent.operations.blanking import blank_rows
from vlecht.consent.queries import (
    RowsOfPerson,
    is_last_administrator,
    networks_left_without_guide,
    rows_of,
)
from vlecht.consent.vocabulary import AtErasure
from vlecht.journal.models import Entry
from vlecht.journal.operations import blank_labels_of, record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import LearningNetwork, NetworkMembership, ProgrammeCoordinator
from vlecht.networks.operations.learning_networks import LastProcessGuide, end_membership
from vlecht.people.models import Person


class StillTheOnlyGuide(OperationRefused):
    """Networks would be left without a process guide; `networks` says which."""

    def __init__(self, networks: list[LearningNetwork]) -> None:
        super().__init__(", ".join(network.name for network in networks))
        self.networks = networks


class LastAdministrator(OperationRefused):
    """Nobody would be left to look after the installation."""


class AlreadyErased(OperationRefused):
    """The person was erased before."""


@dataclass(frozen=True)
class Erasure:
    """What an erasure did, in numbers."""

    person_id: UUID
    deleted: Mapping[str, int]
    emptied: Mapping[str, int]


@transaction.atomic
def erase_person(*, person: Person, actor: Person | None, at: dt.datetime) -> Erasure:
    """Take a person's names, addresses, keys and sessions out of every table. Journaled.

    What stays is a person without a name: memberships, and lines that say what was done, keep
    pointing at it, so that the record of a network stays whole.

    Raises
    ------
    StillTheOnlyGuide, LastAdministrator, AlreadyErased
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.is_erased:
        raise AlreadyErased
    if networks := list(networks_left_without_guide(person)):
        raise StillTheOnlyGuide(networks)
    if is_last_administrator(person):
        raise LastAdministrator
    _leave_everything(person, at=at)
    deleted: dict[str, int] = {}
    emptied: dict[str, int] = {}
    for found in _with_fixed_rows(person):
        _take_out(found, deleted, emptied)
    _unname(person)
    emptied[Entry._meta.label_lower] = blank_labels_of(person_id=person.pk)  # noqa: SLF001 -- Django's public name for it
    record(
        # A person who erases themselves has no name left to put under the entry.
        actor=None if actor is None or actor.pk == person.pk else actor,
        verb="consent.person_erased",
        subject=person,
        at=at,
        details={"rows_deleted": sum(deleted.values()), "rows_emptied": sum(emptied.values())},
    )
    transaction.on_commit(_empty_the_log_of_writes)
    return Erasure(person.pk, deleted, emptied)


def _leave_everything(person: Person, *, at: dt.datetime) -> None:
    """End what still runs: memberships, and coordinating programmes."""
    for membership in NetworkMembership.objects.filter(person=person, until_date__isnull=True):
        try:
            end_membership(membership=membership, actor=None, at=at)
        except LastProcessGuide:
            # Nobody else is in the network (that was refused before): it stays, without people.
            membership.until_date = timezone.localdate(at)
            membership.save(update_fields=["until_date"])
    ProgrammeCoordinator.objects.filter(person=person, until_date__isnull=True).update(
        until_date=timezone.localdate(at)
    )


def _with_fixed_rows(person: Person) -> list[RowsOfPerson]:
    """Find the rows before anything changes: many are found by an address that goes."""
    return [
        RowsOfPerson(
            found.model,
            found.model._base_manager.filter(  # noqa: SLF001 -- a manager of its own may hide rows
                pk__in=list(found.about.values_list("pk", flat=True))
            ),
            found.done.none(),
        )
        for found in rows_of(person)
        if found.model not in {Person, Entry}
    ]


def _take_out(found: RowsOfPerson, deleted: dict[str, int], emptied: dict[str, int]) -> None:
    known = inventory()
    what = at_erasure_of(known, found.model)
    label = found.model._meta.label_lower  # noqa: SLF001 -- Django's public name for it
    if what is AtErasure.DELETE:
        count, _each = found.about.delete()
        if count:
            deleted[label] = count
    elif what is AtErasure.BLANK and (count := blank_rows(found.about, known)):
        emptied[label] = count


def _unname(person: Person) -> None:
    person.name = ""
    person.email = None
    person.last_login = None
    person.joined_date = None
    person.language = ""
    person.is_guest = False
    person.is_instance_administrator = False
    person.is_active = False
    person.set_unusable_password()
    person.save()


def _empty_the_log_of_writes() -> None:
    """Take the old pages out of SQLite's write-ahead log; the file itself overwrites them.

    Best effort: a reader that is busy keeps the log a little longer, and the next write of
    the log ends it. PostgreSQL clears dead rows by itself (autovacuum).
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
