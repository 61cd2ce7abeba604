from __future__ import annotations

import pytest

from tests.making.networks import make_network
from tests.making.people import make_administrator, make_guest, make_person
from tests.making.signing_in import sign_in
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db
PAGE = "/account/people/"


@pytest.fixture
def ingrid(client) -> Person:
    person = make_administrator("Ingrid")
    sign_in(client, person)
    return person


@pytest.mark.parametrize("more", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_list(
    client, ingrid, more, django_assert_num_queries
):
    for number in range(more):
        make_person(f"Persoon {number}")
    client.get(PAGE)  # The first page notes when the administrator came.

    # Session, person, second step, count, page.
    with django_assert_num_queries(5):
        client.get(PAGE)


def test_strangers_members_and_guests_do_not_see_it(client):
    assert client.get(PAGE).status_code == 302
    for person in (make_person("Bram"), make_guest("Chris")):
        client.force_login(person)
        assert client.get(PAGE).status_code == 404


def test_people_are_found_by_name_and_address(client, ingrid):
    make_person("Bram Jansen")
    make_person("Eva")

    by_name = client.get(f"{PAGE}?q=jansen").content.decode()
    by_address = client.get(f"{PAGE}?q=eva@example").content.decode()

    assert "Bram Jansen" in by_name
    assert "eva@example.org" not in by_name
    assert "eva@example.org" in by_address


@pytest.mark.parametrize("words", ["\x00", "%", "'; DROP", "x" * 5000, "😀", "\ud800"])
def test_any_search_gets_an_answer(client, ingrid, words):
    assert client.get(PAGE, {"q": words.encode("utf-8", "replace").decode()}).status_code == 200


def test_long_lists_come_in_pages(client, ingrid):
    for number in range(55):
        make_person(f"Persoon {number:02}")

    first = client.get(PAGE).content.decode()
    second = client.get(f"{PAGE}?page=2").content.decode()

    assert first.count('scope="row"') == 50
    assert second.count('scope="row"') == 6


def test_nothing_of_a_network_is_shown(client, ingrid):
    make_network("Een netwerk met een naam")

    assert "Een netwerk met een naam" not in client.get(PAGE).content.decode()
