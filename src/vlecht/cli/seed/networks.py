"""Two networks of the demo: the one to look around in, and one to be an outsider of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from vlecht.cli.seed.charter import seed_charter
from vlecht.networks.models import LearningNetwork
from vlecht.networks.operations.learning_networks import add_member, start_network, start_programme
from vlecht.networks.vocabulary import KnowledgeSource, Role
from vlecht.people.models import Person


def seed_networks(people: Mapping[str, Person], *, at: dt.datetime) -> LearningNetwork:
    """Start both networks and return the one of Amina."""
    began = at - dt.timedelta(days=70)
    programme = start_programme(name="Werkplaats Voorbeeldstad", actor=people["Amina"], at=began)
    network = start_network(
        name="Samen sterker thuis",
        issue="Mensen die na een opname thuiskomen, staan er te vaak alleen voor.",
        actor=people["Amina"],
        programme=programme,
        knowledge_source=KnowledgeSource.SCIENCE,
        at=began,
    )
    for name, role, source in (
        ("Bram", Role.MEMBER, KnowledgeSource.PRACTICE),
        ("Chris", Role.RESIDENT_MEMBER, KnowledgeSource.EXPERIENCE),
        ("Dewi", Role.SPONSOR, KnowledgeSource.PRACTICE),
    ):
        add_member(
            network=network,
            person=people[name],
            role=role,
            knowledge_source=source,
            actor=people[name],
            at=began + dt.timedelta(days=7),
        )
    seed_charter(network, people["Amina"], at=began + dt.timedelta(days=14))
    start_network(
        name="Rondkomen in Zuid",
        issue="Wie schulden heeft, vraagt vaak laat om hulp.",
        actor=people["Eva"],
        at=began,
    )
    return network
