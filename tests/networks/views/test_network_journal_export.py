from __future__ import annotations

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse

from tests.making.networks import make_peopled_network
from tests.making.people import MOMENT, make_person
from vlecht.consent.operations import erase_person
from vlecht.networks.operations.learning_networks import add_member
from vlecht.networks.vocabulary import KnowledgeSource, Role

pytestmark = pytest.mark.django_db


def test_the_guide_gets_every_line_in_words(client: Client) -> None:
    made = make_peopled_network()
    client.force_login(made.amina)

    answer = client.get(reverse("networks:network-journal-export", args=[made.network.pk]))

    table = answer.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table), delimiter=";"))
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert rows[1][1:3] == ["Amina", "startte het netwerk"]


def test_members_and_strangers_get_nothing(client: Client) -> None:
    made = make_peopled_network()
    address = reverse("networks:network-journal-export", args=[made.network.pk])

    stranger = client.get(address)
    client.force_login(made.bram)
    member = client.get(address)
    client.force_login(make_person("Eva"))
    outsider = client.get(address)

    assert stranger.status_code == 302
    assert (member.status_code, outsider.status_code) == (404, 404)


def test_an_erased_person_is_not_taken_for_the_program_itself(client: Client) -> None:
    made = make_peopled_network()
    add_member(
        network=made.network,
        person=make_person("Gerda"),
        role=Role.MEMBER,
        knowledge_source=KnowledgeSource.PRACTICE,
        actor=made.bram,
        at=MOMENT,
    )
    erase_person(person=made.bram, actor=made.bram, at=MOMENT)
    client.force_login(made.amina)

    page = client.get(reverse("networks:network-journal", args=[made.network.pk]))
    table = client.get(reverse("networks:network-journal-export", args=[made.network.pk]))

    assert "verwijderd persoon" in page.content.decode()
    assert "verwijderd persoon" in table.content.decode()
    assert "Bram" not in page.content.decode()
