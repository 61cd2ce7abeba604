"""The demo is filled by operations, at once or not at all, and everyone in it can come in."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.making.people import MOMENT
from vlecht.cli.seed.everything import seed_everything, sign_in_lines
from vlecht.cli.seed.people import EVERYONE, INGRID, PASSWORD
from vlecht.comparison.models import ComparedCase
from vlecht.journal.models import Entry
from vlecht.networks.models import LearningNetwork
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo() -> list[str]:
    seed_everything(at=MOMENT, tell=lambda _line: None)
    return sign_in_lines()


def test_the_demo_holds_seventeen_counted_networks_and_two_of_its_own(demo: list[str]) -> None:
    assert ComparedCase.objects.filter(counted=True).count() == 17
    assert LearningNetwork.objects.count() == 2
    assert Person.objects.count() == len(EVERYONE)
    assert Entry.objects.filter(verb="networks.network_started").count() == 2


def test_filling_it_twice_changes_nothing(demo: list[str]) -> None:
    entries = Entry.objects.count()

    seed_everything(at=MOMENT, tell=lambda _line: None)

    assert Entry.objects.count() == entries


def test_everyone_signs_in_with_the_password(demo: list[str]) -> None:
    for person in EVERYONE:
        if person is INGRID:
            continue
        client = Client()

        client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})

        assert client.get(reverse("networks:today")).status_code == 200, person.name
        assert any(person.email in line for line in demo)


def test_the_administrator_signs_in_with_a_second_step_and_not_without(demo: list[str]) -> None:
    client = Client()
    codes = re.findall(r"\b[0-9a-f]{8}\b", "\n".join(demo))

    client.post(reverse("account_login"), {"login": INGRID.email, "password": PASSWORD})
    assert client.get(reverse("people:people-list")).status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": codes[0]})

    assert client.get(reverse("people:people-list")).status_code == 200
