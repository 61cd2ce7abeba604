"""The grid page: who sees it, what its address may ask, and how many questions it costs."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.making.comparison import make_inventory, make_many_cases
from tests.making.people import make_administrator, make_person
from tests.making.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator():
    return make_person("Carla")


@pytest.fixture
def inventory(coordinator):
    return make_inventory(coordinator=coordinator)


def address(inventory, query=""):
    return reverse("comparison:grid", args=[inventory.pk]) + query


def signed_in(client, person=None):
    sign_in(client, person or make_person("Bram"))
    return client


def test_a_published_inventory_is_for_everyone_who_signs_in(client, inventory):
    page = signed_in(client).get(address(inventory)).content.decode()

    assert "17 netwerken, 15 vragenlijsten" in page
    assert page.count('<th scope="row">') == 17
    assert "Inlezen en publiceren" not in page


def test_a_stranger_signs_in_first(client, inventory):
    assert client.get(address(inventory)).status_code == 302


def test_an_unpublished_inventory_is_for_its_coordinators(client, coordinator):
    inventory = make_inventory(coordinator=coordinator, is_published=False)

    statuses = {
        person.name: signed_in(client, person).get(address(inventory)).status_code
        for person in (coordinator, make_person("Eva"), make_administrator())
    }

    assert statuses == {"Carla": 200, "Eva": 404, "Ingrid": 404}


def test_the_coordinator_finds_the_imports(client, inventory, coordinator):
    page = signed_in(client, coordinator).get(address(inventory)).content.decode()

    assert reverse("comparison:inventory-imports", args=[inventory.pk]) in page


@pytest.mark.parametrize(
    "query",
    ["?status__in=x", "?pad=1", "?workplace__name__startswith=F", "?ordering=name", "?Q=1", "?=1"],
)
def test_an_address_that_asks_for_something_else_is_refused_in_words(client, inventory, query):
    answer = signed_in(client).get(address(inventory, query))

    assert answer.status_code == 400
    assert "Dit adres klopt niet" in answer.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "?status=asleep", "?sort=-password", "?start_from=abc", "?start_from=99999", "?page=0",
        "?column=secret", "?show=everything", "?workplace=nergens", "?q=" + "x" * 300,
        "?page=9999999999999999999999",
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused_and_the_form_kept(client, inventory, query):
    answer = signed_in(client).get(address(inventory, query))

    if query.startswith("?page=9"):
        assert answer.status_code == 200  # the last page, as everywhere
        return
    assert answer.status_code == 400
    assert "error-summary" in answer.content.decode()


def test_what_was_typed_wrong_stays_in_the_form(client, inventory):
    page = signed_in(client).get(address(inventory, "?start_from=tweeduizend")).content.decode()

    assert 'value="tweeduizend"' in page


@pytest.mark.parametrize(
    "text", ["%00", "é" * 50, "%F0%9F%91%A9", "' OR 1=1 --", "<script>", "%ff"]
)
def test_any_text_can_be_searched(client, inventory, text):
    assert signed_in(client).get(address(inventory, f"?q={text}")).status_code in (200, 400)


def test_filters_columns_and_order_stand_in_the_address(client, inventory):
    query = "?workplace=flevoland&column=goal&column=status&sort=name&status="

    page = signed_in(client).get(address(inventory, query)).content.decode()

    assert page.count('<th scope="row">') == 4
    heads = page.split("<thead>")[1].split("</thead>")[0]
    assert [head in heads for head in ("Doel", "Status", "Methoden")] == [True, True, False]


def test_parts_are_shown_when_asked_and_say_that_they_do_not_count(client, inventory):
    page = signed_in(client).get(address(inventory, "?show=all")).content.decode()

    assert page.count('<th scope="row">') == 23
    assert "deel van Vier ontwikkelwerkplaatsen provincie Utrecht; telt niet mee" in page
    assert "17 netwerken, 15 vragenlijsten" in page


def test_when_nothing_fits_the_page_says_so(client, inventory):
    page = signed_in(client).get(address(inventory, "?q=zeppelin")).content.decode()

    assert "Hier past geen netwerk bij" in page


def test_both_sources_of_a_differing_status_are_on_the_page(client, inventory):
    page = signed_in(client).get(address(inventory, "?q=meeliftende")).content.decode()

    cell = page.split('class="cell-conflict"')[1].split("</td>")[0]
    assert "gestopt" in cell
    assert "loopt" in cell
    assert "bestaat en loopt nog" in cell


@pytest.mark.parametrize("query", ["", "?page=2", "?show=all&column=goal"])
@pytest.mark.parametrize("n", [1, 3, 60])
def test_the_number_of_questions_does_not_grow(client, n, query, django_assert_num_queries):
    inventory = make_many_cases(n)
    signed_in(client).get(address(inventory))

    # Session, person, inventory, coordinator; counts, which networks, those networks, values, groups,
    # conflicts.
    expected = 9 if "column=goal" in query else 10
    with django_assert_num_queries(expected):
        client.get(address(inventory, query))
