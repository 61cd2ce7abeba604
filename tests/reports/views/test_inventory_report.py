from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from tests.making.comparison import make_inventory, make_many_cases
from tests.making.people import make_person
from tests.making.signing_in import sign_in
from vlecht.comparison.models import ComparedCase, Inventory
from vlecht.reports.vocabulary import MOST_NETWORKS

pytestmark = pytest.mark.django_db


@pytest.fixture
def inventory() -> Inventory:
    return make_inventory()


@pytest.fixture
def reader(client: Client) -> Client:
    sign_in(client, make_person("Bram"))
    return client


def address(inventory: Inventory) -> str:
    return reverse("reports:inventory-report", args=[inventory.pk])


def test_a_stranger_is_sent_to_sign_in(client: Client, inventory: Inventory) -> None:
    response = client.get(address(inventory))

    assert response.status_code == 302
    assert "login" in response["Location"]


def test_nobody_sees_an_inventory_that_is_not_published(reader: Client) -> None:
    hidden = make_inventory(is_published=False)

    assert reader.get(address(hidden)).status_code == 404


def test_the_page_shows_the_report_its_contents_and_the_choice_of_a_file(
    reader: Client, inventory: Inventory
) -> None:
    response = reader.get(address(inventory))
    text = response.content.decode()

    assert response.status_code == 200
    assert text.count("<h1") == 1
    assert "Inventarisatie van leernetwerken" in text
    assert '<a href="#network-n05">' in text
    assert 'id="network-n05"' in text
    assert 'name="file_format" value="docx"' in text
    assert "style=" not in text


def test_the_address_chooses_the_language_of_the_report_not_of_the_page(
    reader: Client, inventory: Inventory
) -> None:
    text = reader.get(address(inventory), {"language": "en"}).content.decode()

    assert '<html lang="nl">' in text
    assert '<article class="report" lang="en">' in text
    assert "Inventory of learning networks" in text
    assert "Bewaar dit rapport" in text


@pytest.mark.parametrize("language", ["de", "", "nl\x00", "🙂"])
def test_a_language_that_we_do_not_have_gives_that_of_the_page(
    reader: Client, inventory: Inventory, language: str
) -> None:
    response = reader.get(address(inventory), {"language": language})

    assert response.status_code == 200
    assert '<article class="report" lang="nl">' in response.content.decode()


def test_the_second_reader_gets_the_work_of_the_first(
    reader: Client, inventory: Inventory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = reader.get(address(inventory)).content

    with django_assert_num_queries(5):
        second = reader.get(address(inventory)).content

    assert b"Inventarisatie van leernetwerken" in first
    assert len(first) == len(second)


def test_a_new_import_makes_a_new_report(reader: Client, inventory: Inventory) -> None:
    from vlecht.comparison.operations.imports import undo_import
    from vlecht.comparison.queries.imports import last_import_of

    reader.get(address(inventory))
    last = last_import_of(inventory)
    assert last is not None
    undo_import(run=last, actor=None, at=last.imported_at)

    assert "n05" not in reader.get(address(inventory)).content.decode()


def test_an_inventory_too_large_for_a_report_says_what_to_do(reader: Client) -> None:
    large = make_many_cases(MOST_NETWORKS + 1)
    response = reader.get(address(large))

    assert response.status_code == 422
    assert "301" in response.content.decode()
    assert "Vergelijk ze in de tabel" in response.content.decode()


def test_a_sign_that_no_file_can_hold_gives_a_message_and_not_an_error(
    reader: Client, inventory: Inventory
) -> None:
    ComparedCase.objects.filter(inventory=inventory, key="n01").update(name="a\x0bb")
    cache.clear()
    response = reader.get(address(inventory))

    assert response.status_code == 422
    assert "U+000B" in response.content.decode()


def test_text_of_networks_is_never_markup(reader: Client, inventory: Inventory) -> None:
    ComparedCase.objects.filter(inventory=inventory, key="n01").update(
        name="<script>alert(1)</script>"
    )
    text = reader.get(address(inventory)).content.decode()

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
