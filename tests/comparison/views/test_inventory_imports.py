"""Imports and publication of an inventory."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.making.comparison import make_inventory
from tests.making.people import make_person
from tests.making.signing_in import sign_in
from vlecht.journal.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def carla(client):
    carla = make_person("Carla")
    sign_in(client, carla)
    return carla


def test_the_imports_are_listed_with_their_counts(client, carla):
    inventory = make_inventory(coordinator=carla)

    page = client.get(reverse("comparison:inventory-imports", args=[inventory.pk]))

    assert "17 netwerken geteld, 15 vragenlijsten, 57 verschillen" in page.content.decode()


def test_undo_and_the_inventory_is_empty(client, carla):
    inventory = make_inventory(coordinator=carla)
    run = inventory.imports.get()

    answer = client.post(
        reverse("comparison:import-undo", args=[inventory.pk, run.pk]), follow=True
    )

    assert "Het inlezen is teruggedraaid" in answer.content.decode()
    assert inventory.cases.count() == 0


def test_undo_twice_says_that_nothing_changed(client, carla):
    inventory = make_inventory(coordinator=carla)
    address = reverse("comparison:import-undo", args=[inventory.pk, inventory.imports.get().pk])
    client.post(address)

    answer = client.post(address, follow=True)

    assert "Dit was al teruggedraaid" in answer.content.decode()


def test_publish_and_take_back(client, carla):
    inventory = make_inventory(coordinator=carla, is_published=False)
    address = reverse("comparison:inventory-publication", args=[inventory.pk])

    client.post(address, {"publish": "yes"})
    inventory.refresh_from_db()
    assert inventory.is_published
    client.post(address, {"publish": "no"})
    inventory.refresh_from_db()

    assert not inventory.is_published
    assert list(Entry.objects.order_by("-id").values_list("verb", flat=True)[:2]) == [
        "comparison.inventory_withdrawn",
        "comparison.inventory_published",
    ]


def test_an_empty_inventory_cannot_be_published(client, carla):
    inventory = make_inventory(coordinator=carla, is_published=False)
    client.post(reverse("comparison:import-undo", args=[inventory.pk, inventory.imports.get().pk]))

    answer = client.post(
        reverse("comparison:inventory-publication", args=[inventory.pk]),
        {"publish": "yes"},
        follow=True,
    )

    assert "heeft nog geen netwerken" in answer.content.decode()


def test_the_list_shows_what_a_person_may_see(client, carla):
    make_inventory(coordinator=carla, is_published=False)

    mine = client.get(reverse("comparison:inventories")).content.decode()
    sign_in(client, make_person("Eva"))
    hers = client.get(reverse("comparison:inventories")).content.decode()

    assert "17 netwerken" in mine
    assert "niet gepubliceerd" in mine
    assert "17 netwerken" not in hers
    assert "Er is nog geen inventarisatie" in hers
