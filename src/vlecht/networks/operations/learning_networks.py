"""Start a learning network, and who belongs to it."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import (
    LearningNetwork,
    NetworkMembership,
    Programme,
    ProgrammeCoordinator,
)
from vlecht.networks.vocabulary import KnowledgeSource, Role
from vlecht.people.models import Organisation, Person


class AlreadyMember(OperationRefused):
    """The person already has a place in the network."""


class LastProcessGuide(OperationRefused):
    """A network cannot be without a process guide; appoint another one first."""


@transaction.atomic
def start_network(
    *,
    name: str,
    actor: Person,
    at: dt.datetime,
    issue: str = "",
    programme: Programme | None = None,
    organisation: Organisation | None = None,
    knowledge_source: KnowledgeSource = KnowledgeSource.PRACTICE,
) -> LearningNetwork:
    """Start a network; who starts it becomes its process guide. Journaled."""
    network = LearningNetwork(
        name=name.strip(), issue=issue.strip(), programme=programme, started_date=at.date()
    )
    network.save(force_insert=True)
    record(
        actor=actor,
        verb="networks.network_started",
        subject=network,
        network_id=network.pk,
        at=at,
    )
    add_member(
        network=network,
        person=actor,
        role=Role.PROCESS_GUIDE,
        knowledge_source=knowledge_source,
        organisation=organisation,
        actor=actor,
        at=at,
    )
    return network


@transaction.atomic
def add_member(
    *,
    network: LearningNetwork,
    person: Person,
    role: Role,
    knowledge_source: KnowledgeSource,
    actor: Person | None,
    at: dt.datetime,
    organisation: Organisation | None = None,
) -> NetworkMembership:
    """Give a person a place in a network. Journaled.

    Raises
    ------
    AlreadyMember
        When the person holds an open membership.
    """
    membership = NetworkMembership(
        network=network,
        person=person,
        role=role,
        knowledge_source=knowledge_source,
        organisation=organisation,
        since_date=at.date(),
    )
    try:
        with transaction.atomic():
            membership.save(force_insert=True)
    except IntegrityError as error:
        raise AlreadyMember from error
    record(
        actor=actor,
        verb="networks.member_added",
        subject=membership,
        network_id=network.pk,
        at=at,
        details={"role": str(role), "knowledge_source": str(knowledge_source)},
    )
    return membership


@transaction.atomic
def end_membership(
    *, membership: NetworkMembership, actor: Person | None, at: dt.datetime
) -> NetworkMembership:
    """End someone's place in a network; what they did stays. Journaled.

    Raises
    ------
    LastProcessGuide
        When nobody else guides the process.
    """
    locked = NetworkMembership.objects.select_for_update().filter(network=membership.network_id)
    guides = {row.pk for row in locked if row.role == Role.PROCESS_GUIDE and not row.until_date}
    if guides == {membership.pk}:
        raise LastProcessGuide
    membership.until_date = at.date()
    membership.save(update_fields=["until_date"])
    record(
        actor=actor,
        verb="networks.membership_ended",
        subject=membership,
        network_id=membership.network_id,
        at=at,
    )
    return membership


@transaction.atomic
def start_programme(
    *, name: str, actor: Person | None, at: dt.datetime, description: str = ""
) -> Programme:
    """Start a programme. Journaled."""
    programme = Programme(name=name.strip(), description=description.strip())
    programme.save(force_insert=True)
    record(actor=actor, verb="networks.programme_started", subject=programme, at=at)
    return programme


@transaction.atomic
def appoint_coordinator(
    *, programme: Programme, person: Person, actor: Person | None, at: dt.datetime
) -> ProgrammeCoordinator:
    """Make a person coordinator of a programme. Journaled."""
    coordinator = ProgrammeCoordinator(programme=programme, person=person, since_date=at.date())
    coordinator.save(force_insert=True)
    record(actor=actor, verb="networks.coordinator_appointed", subject=programme, at=at)
    return coordinator
