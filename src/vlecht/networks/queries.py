"""Reads about people in networks that combine models."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import models

from vlecht.networks.models import (
    LearningNetwork,
    NetworkMembership,
    ProgrammeCoordinator,
    SupportVisit,
)
from vlecht.networks.rules import SUPPORT_PERMISSIONS, permissions_of
from vlecht.networks.vocabulary import Permission, Role
from vlecht.people.models import Person


def roles_in(network: LearningNetwork, person: Person, *, on: dt.date) -> frozenset[Role]:
    """Return the roles a person holds in a network on a day; outsider when none."""
    held = {
        Role(role)
        for role in NetworkMembership.objects.on(on)
        .filter(network=network, person=person)
        .values_list("role", flat=True)
    }
    if coordinates(person, network.programme_id, on=on):
        held.add(Role.COORDINATOR)
    return frozenset(held or {Role.OUTSIDER})


def coordinates(person: Person, programme_id: UUID | None, *, on: dt.date) -> bool:
    """Say whether a person coordinates a programme on a day."""
    return (
        programme_id is not None
        and ProgrammeCoordinator.objects.filter(
            programme_id=programme_id, person=person, since_date__lte=on
        )
        .filter(models.Q(until_date__isnull=True) | models.Q(until_date__gt=on))
        .exists()
    )


def permissions_in(
    network: LearningNetwork, person: Person, *, at: dt.datetime
) -> frozenset[Permission]:
    """Return what a person may do in a network at a moment, support visits included."""
    granted = permissions_of(roles_in(network, person, on=at.date()))
    if person.is_instance_administrator and is_visiting(person, network, at=at):
        granted |= SUPPORT_PERMISSIONS
    return granted


def is_visiting(person: Person, network: LearningNetwork, *, at: dt.datetime) -> bool:
    """Say whether an administrator has an open support visit to a network."""
    return SupportVisit.objects.filter(
        network=network, administrator=person, started_at__lte=at, ends_at__gt=at
    ).exists()


def networks_of(person: Person, *, on: dt.date) -> models.QuerySet[LearningNetwork]:
    """Return the networks a person belongs to on a day, by name."""
    memberships = NetworkMembership.objects.on(on).filter(person=person)
    return LearningNetwork.objects.filter(pk__in=memberships.values("network_id")).order_by(
        "name", "id"
    )
