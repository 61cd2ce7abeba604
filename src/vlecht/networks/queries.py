"""Reads about people in networks that combine models."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import get_language

from vlecht.journal.models import Entry
from vlecht.networks.models import (
    Invitation,
    LearningNetwork,
    NetworkMembership,
    PhaseEntry,
    Programme,
    ProgrammeCoordinator,
    RenamedTerm,
    SupportVisit,
)
from vlecht.networks.rules import SUPPORT_PERMISSIONS, permissions_of, roles_to_give
from vlecht.networks.vocabulary import KnowledgeSource, NetworkPhase, Permission, Role
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
    granted = permissions_of(roles_in(network, person, on=timezone.localdate(at)))
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


def places_of(
    person: Person, *, on: dt.date, only_networks: Sequence[UUID] | None = None
) -> models.QuerySet[NetworkMembership]:
    """Return the places a person has in networks on a day, by name; loads the networks."""
    places = (
        NetworkMembership.objects.on(on)
        .filter(person=person)
        .select_related("network")
        .order_by("network__name", "network_id")
    )
    return places if only_networks is None else places.filter(network__in=only_networks)


def terms_of(network: LearningNetwork) -> dict[str, tuple[str, str]]:
    """Return the words a network renamed in the reader's language; asked once per network."""
    language = (get_language() or "nl")[:2]
    asked = network.__dict__.setdefault("_own_terms", {})
    if language not in asked:
        asked[language] = {
            term: (singular, plural)
            for term, singular, plural in RenamedTerm.objects.filter(
                network=network, language=language
            ).values_list("term", "singular", "plural")
        }
    return asked[language]  # type: ignore[no-any-return]


def open_visits_of(network: LearningNetwork, *, at: dt.datetime) -> models.QuerySet[SupportVisit]:
    """Return the support visits to a network that are open; loads the administrators."""
    return (
        SupportVisit.objects.filter(network=network, started_at__lte=at, ends_at__gt=at)
        .select_related("administrator")
        .order_by("started_at")
    )


def people_in(network: LearningNetwork, *, on: dt.date) -> models.QuerySet[NetworkMembership]:
    """Return who is in a network on a day, by role and name; loads persons and organisations."""
    ranks = [
        models.When(role=role.value, then=models.Value(rank)) for rank, role in enumerate(Role)
    ]
    return (
        NetworkMembership.objects.on(on)
        .filter(network=network)
        .select_related("person", "organisation")
        .order_by(models.Case(*ranks, output_field=models.IntegerField()), "person__name", "id")
    )


@dataclass(frozen=True, slots=True)
class StrandShare:
    """How many people bring one strand."""

    source: KnowledgeSource
    count: int
    share: float | None  # None when there is nobody


def braid_of(network: LearningNetwork, *, on: dt.date) -> tuple[StrandShare, ...]:
    """Return how many people bring each strand; who pays does not learn and is not counted."""
    counted = dict(
        NetworkMembership.objects.on(on)
        .filter(network=network)
        .exclude(role=Role.SPONSOR)
        .values_list("knowledge_source")
        .annotate(count=models.Count("id"))
    )
    total = sum(counted.values())
    return tuple(
        StrandShare(
            source,
            counted.get(source.value, 0),
            counted.get(source.value, 0) / total if total else None,
        )
        for source in KnowledgeSource
    )


def phases_of(network: LearningNetwork) -> models.QuerySet[PhaseEntry]:
    """Return every phase of a network, the latest first; loads who recorded it."""
    return (
        PhaseEntry.objects.filter(network=network)
        .select_related("recorded_by")
        .order_by("-since_date", "-recorded_at")
    )


def latest_phase_value() -> models.Subquery:
    """Return an expression: the present phase of the network in an outer query."""
    return models.Subquery(
        PhaseEntry.objects.filter(network=models.OuterRef("pk"), subgroup="")
        .order_by("-since_date", "-recorded_at")
        .values("phase")[:1]
    )


def present_phase_of(network: LearningNetwork) -> PhaseEntry | None:
    """Return the phase the whole network is in, or None when nobody recorded one."""
    return phases_of(network).filter(subgroup="").first()


def invitations_of(
    network: LearningNetwork, *, permissions: frozenset[Permission]
) -> models.QuerySet[Invitation]:
    """Return the invitations of a network in roles the person may give, newest first.

    Loads organisations and senders.
    """
    return (
        Invitation.objects.filter(network=network, role__in=roles_to_give(permissions))
        .select_related("organisation", "created_by")
        .order_by("-created_at", "id")
    )


def programmes_of(person: Person, *, on: dt.date) -> models.QuerySet[Programme]:
    """Return the programmes a person coordinates on a day, by name."""
    coordinated = ProgrammeCoordinator.objects.filter(
        models.Q(until_date__isnull=True) | models.Q(until_date__gt=on),
        person=person,
        since_date__lte=on,
    )
    return Programme.objects.filter(pk__in=coordinated.values("programme_id")).order_by(
        "name", "id"
    )


def networks_in_programme(programme: Programme, *, on: dt.date) -> models.QuerySet[LearningNetwork]:
    """Return the networks of a programme by name, each with its phase and number of people."""
    people = (
        NetworkMembership.objects.on(on)
        .filter(network=models.OuterRef("pk"))
        .order_by()
        .values("network")
        .annotate(count=models.Count("id"))
        .values("count")
    )
    return (
        LearningNetwork.objects.filter(programme=programme)
        .annotate(
            present_phase=latest_phase_value(),
            people_count=Coalesce(models.Subquery(people), 0),
        )
        .order_by("name", "id")
    )


def phase_label(phase: str | None) -> str:
    """Return the word for a stored phase, or an empty text when none is recorded."""
    return str(NetworkPhase(phase).label) if phase else ""


def support_visits_of(network: LearningNetwork) -> models.QuerySet[SupportVisit]:
    """Return every visit to a network, the latest first; loads the administrators."""
    return (
        SupportVisit.objects.filter(network=network)
        .select_related("administrator")
        .order_by("-started_at")[:100]
    )


def visits_by(administrator: Person) -> models.QuerySet[SupportVisit]:
    """Return the latest visits an administrator made; loads the networks."""
    return (
        SupportVisit.objects.filter(administrator=administrator)
        .select_related("network")
        .order_by("-started_at")[:20]
    )


def network_by_id(network_id: UUID) -> LearningNetwork | None:
    """Return a network by its number. Only for who opens a support visit to it."""
    return LearningNetwork.objects.filter(pk=network_id).first()


def journal_of(network: LearningNetwork) -> models.QuerySet[Entry]:
    """Return the journal of a network, the newest line first."""
    return Entry.objects.of_network(network.pk)
