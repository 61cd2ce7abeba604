"""As many learning networks as a measurement needs: written in bulk, because a size is the point."""

from __future__ import annotations

from itertools import islice

from tests.making.people import MOMENT
from vlecht.networks.models import LearningNetwork, NetworkMembership, Programme
from vlecht.networks.vocabulary import KnowledgeSource, Role
from vlecht.people.models import Person

PEOPLE_A_NETWORK = 3
NETWORKS_A_PERSON = 4
BATCH = 2_000


def make_many_networks(n: int, *, programme: Programme, guide: Person) -> list[LearningNetwork]:
    """Return `n` networks of a programme, three people in each; the guide guides every hundredth."""
    networks = LearningNetwork.objects.bulk_create(
        [
            LearningNetwork(
                name=f"Leernetwerk {number:05}",
                issue="Er is te weinig tijd om van elkaar te leren.",
                programme=programme,
                started_date=MOMENT.date(),
            )
            for number in range(n)
        ],
        batch_size=BATCH,
    )
    people = Person.objects.bulk_create(
        [
            Person(
                name=f"Mens {number:05}",
                email=f"mens{number:05}@example.org",
                password="!",
                joined_date=MOMENT.date(),
            )
            for number in range(max(PEOPLE_A_NETWORK, n * PEOPLE_A_NETWORK // NETWORKS_A_PERSON))
        ],
        batch_size=BATCH,
    )
    rows = (
        NetworkMembership(
            network=network,
            person=people[(index * PEOPLE_A_NETWORK + place) % len(people)],
            role=Role.MEMBER,
            knowledge_source=list(KnowledgeSource)[place],
            since_date=MOMENT.date(),
        )
        for index, network in enumerate(networks)
        for place in range(PEOPLE_A_NETWORK)
    )
    while batch := list(islice(rows, BATCH)):
        NetworkMembership.objects.bulk_create(batch)
    return networks
