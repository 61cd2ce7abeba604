"""Start a learning network, and who belongs to it."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction
from django.utils import timezone

from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import (
    LearningNetwork,
    NetworkMembership,
    Programme,
    ProgrammeCoordinator,
)
from vlecht.networks.operations.phases import record_phase
from vlecht.networks.vocabulary import KnowledgeSource, NetworkPhase, Role
from vlecht.people.models import Organisation, Person


class AlreadyMember(OperationRefused):
    """The person already has a place in the network."""


class LastProcessGuide(OperationRefused):
    """A network cannot be without a process guide; appoint another one first."""


class MembershipEnded(OperationRefused):
    """The membership is over; invite the person again."""


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
    """Start a network; who starts it becomes its process guide. Journaled.

    A network starts in the phase of forming.
    """
    network = LearningNetwork(
        name=name.strip(),
        issue=issue.strip(),
        programme=programme,
        started_date=timezone.localdate(at),
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
    record_phase(
        network=network,
        phase=NetworkPhase.FORMING,
        since_date=timezone.localdate(at),
        actor=actor,
        at=at,
    )
    return network


@transaction.atomic
def describe_network(
    *, network: LearningNetwork, name: str, issue: str, actor: Person, at: dt.datetime
) -> LearningNetwork:
    """Give a network another name or issue. Journaled; the same again changes nothing."""
    row = LearningNetwork.objects.select_for_update().get(pk=network.pk)
    wanted = (" ".join(name.split()), issue.strip())
    if (row.name, row.issue) == wanted:
        return row
    row.name, row.issue = wanted
    row.save(update_fields=["name", "issue"])
    record(
        actor=actor,
        verb="networks.network_described",
        subject=row,
        network_id=row.pk,
        at=at,
    )
    return row


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
        since_date=timezone.localdate(at),
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
def change_membership(
    *,
    membership: NetworkMembership,
    role: Role,
    knowledge_source: KnowledgeSource,
    organisation: Organisation | None,
    actor: Person,
    at: dt.datetime,
) -> NetworkMembership:
    """Change someone's role, strand or organisation from now on; what was before stays known.

    A change of role ends the membership and begins another on the same day, so the history of
    roles is kept. Journaled. A change to what is already so does nothing.

    Raises
    ------
    LastProcessGuide
        When nobody else guides the process and the role becomes another.
    MembershipEnded
        When the membership ended before.
    """
    row = _held(membership)
    if row.until_date is not None:
        raise MembershipEnded
    wanted = (role, knowledge_source, organisation.pk if organisation else None)
    if (row.role, row.knowledge_source, row.organisation_id) == wanted:
        return row
    if role != Role.PROCESS_GUIDE:
        _keep_a_guide(row)
    if row.since_date == timezone.localdate(at):
        row.role, row.knowledge_source, row.organisation = role, knowledge_source, organisation
        row.save(update_fields=["role", "knowledge_source", "organisation"])
    else:
        row.until_date = timezone.localdate(at)
        row.save(update_fields=["until_date"])
        row = NetworkMembership(
            network_id=row.network_id,
            person_id=row.person_id,
            role=role,
            knowledge_source=knowledge_source,
            organisation=organisation,
            since_date=timezone.localdate(at),
        )
        row.save(force_insert=True)
    record(
        actor=actor,
        verb="networks.membership_changed",
        subject=row,
        network_id=row.network_id,
        at=at,
        details={"role": str(role), "knowledge_source": str(knowledge_source)},
    )
    return row


@transaction.atomic
def end_membership(
    *, membership: NetworkMembership, actor: Person | None, at: dt.datetime
) -> NetworkMembership:
    """End someone's place in a network; what they did stays. Journaled. Twice does nothing more.

    Raises
    ------
    LastProcessGuide
        When nobody else guides the process.
    """
    row = _held(membership)
    if row.until_date is not None:
        return row
    _keep_a_guide(row)
    row.until_date = timezone.localdate(at)
    row.save(update_fields=["until_date"])
    record(
        actor=actor,
        verb="networks.membership_ended",
        subject=row,
        network_id=row.network_id,
        at=at,
    )
    return row


def _held(membership: NetworkMembership) -> NetworkMembership:
    """Lock a membership, its network first.

    Two guides who leave at once lock their own place and then each other's: without the network
    before both, PostgreSQL breaks one of them off.
    """
    LearningNetwork.objects.select_for_update().get(pk=membership.network_id)
    return NetworkMembership.objects.select_for_update().get(pk=membership.pk)


def _keep_a_guide(leaving: NetworkMembership) -> None:
    """Refuse when the one who leaves the role is the only process guide left."""
    open_rows = NetworkMembership.objects.select_for_update().filter(
        network=leaving.network_id, until_date__isnull=True, role=Role.PROCESS_GUIDE
    )
    if {row.pk for row in open_rows} == {leaving.pk}:
        raise LastProcessGuide


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
    coordinator = ProgrammeCoordinator(
        programme=programme, person=person, since_date=timezone.localdate(at)
    )
    coordinator.save(force_insert=True)
    record(actor=actor, verb="networks.coordinator_appointed", subject=programme, at=at)
    return coordinator
