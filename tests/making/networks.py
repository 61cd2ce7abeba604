"""Learning networks with people in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tests.making.people import MOMENT, make_organisation, make_person
from vlecht.networks.models import LearningNetwork, NetworkMembership, Programme
from vlecht.networks.operations.learning_networks import (
    add_member,
    appoint_coordinator,
    start_network,
    start_programme,
)
from vlecht.networks.vocabulary import KnowledgeSource, Role
from vlecht.people.models import Person


@dataclass(frozen=True)
class MadeNetwork:
    """A network with the people of every test."""

    network: LearningNetwork
    amina: Person  # process guide
    bram: Person  # member
    chris: Person  # resident member
    dewi: Person  # sponsor


def make_network(
    name: str = "Samen in de wijk",
    *,
    guide: Person | None = None,
    programme: Programme | None = None,
    at: dt.datetime = MOMENT,
) -> LearningNetwork:
    """Return a network with one process guide."""
    return start_network(name=name, actor=guide or make_person("Amina"), programme=programme, at=at)


def make_member(
    network: LearningNetwork,
    person: Person,
    role: Role = Role.MEMBER,
    source: KnowledgeSource = KnowledgeSource.PRACTICE,
    *,
    at: dt.datetime = MOMENT,
) -> NetworkMembership:
    """Return a membership in a network."""
    return add_member(
        network=network,
        person=person,
        role=role,
        knowledge_source=source,
        organisation=make_organisation(),
        actor=None,
        at=at,
    )


def make_peopled_network(*, programme: Programme | None = None) -> MadeNetwork:
    """Return a network with Amina, Bram, Chris and Dewi in it."""
    network = make_network(programme=programme)
    amina = network.memberships.get().person
    bram, chris, dewi = make_person("Bram"), make_person("Chris"), make_person("Dewi")
    make_member(network, bram)
    make_member(network, chris, Role.RESIDENT_MEMBER, KnowledgeSource.EXPERIENCE)
    make_member(network, dewi, Role.SPONSOR)
    return MadeNetwork(network, amina, bram, chris, dewi)


def make_programme(
    name: str = "Werkplaats Voorbeeld", *, coordinator: Person | None = None
) -> Programme:
    """Return a programme, with a coordinator when one is given."""
    programme = start_programme(name=name, actor=None, at=MOMENT)
    if coordinator is not None:
        appoint_coordinator(programme=programme, person=coordinator, actor=None, at=MOMENT)
    return programme
