from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from tests.making.comparison import make_inventory
from tests.making.networks import make_network
from tests.making.people import MOMENT, make_person
from vlecht.library.operations import reindex_catalogue
from vlecht.methods.operations.collections import install_shipped_methods

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client: Client) -> Client:
    """Amina, who guides a network, signed in."""
    amina = make_person("Amina")
    make_network("Samen in de wijk", guide=amina)
    client.force_login(amina)
    return client


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get("/search/?q=wijk").status_code == 302


def test_an_empty_page_teaches(reader: Client) -> None:
    page = reader.get("/search/").content.decode()

    assert "Wat kun je hier vinden?" in page
    assert "gevonden</h2>" not in page


def test_the_page_shows_networks_methods_and_own_networks(reader: Client) -> None:
    make_inventory()
    reindex_catalogue(at=MOMENT)

    page = reader.get("/search/", {"q": "wijk"}).content.decode()

    assert "Je leernetwerken" in page
    assert "Samen in de wijk" in page
    assert "<mark>" in page
    assert re.search(r'href="/[^"]*/networks/', page)


def test_every_hit_has_a_page_that_opens(reader: Client) -> None:
    make_inventory()
    reindex_catalogue(at=MOMENT)
    page = reader.get("/search/", {"q": "leren"}).content.decode()

    addresses = re.findall(r'<h3><a href="([^"]+)"', page)

    assert len(addresses) > 5
    for address in addresses:
        assert reader.get(html.unescape(address)).status_code == 200, address


def test_a_kind_can_be_chosen_and_stays_in_the_address(reader: Client) -> None:
    make_inventory()
    reindex_catalogue(at=MOMENT)

    page = reader.get("/search/", {"q": "leren", "kind": "network"}).content.decode()

    assert 'name="kind" value="network"' in page
    assert set(re.findall(r'<p class="search-kind">([^<]+)</p>', page)) == {"leernetwerk"}


def test_an_unknown_kind_shows_everything(reader: Client) -> None:
    assert reader.get("/search/", {"q": "leren", "kind": "__class__"}).status_code == 200


@pytest.mark.parametrize(
    "typed", ['"', "*", "AND", "(", "'; DROP TABLE x", "💚", "!!!", "a" * 5000]
)
def test_whatever_is_typed_stays_in_the_field(reader: Client, typed: str) -> None:
    answer = reader.get("/search/", {"q": typed})

    assert answer.status_code == 200
    field = re.search(r'id="search-question"[^>]*value="([^"]*)"', answer.content.decode())
    if field is None:
        field = re.search(r'name="q" value="([^"]*)" aria', answer.content.decode())
    assert field is not None
    assert html.unescape(field[1]) == typed


def test_a_nul_gets_a_clear_message(reader: Client) -> None:
    answer = reader.get("/search/?q=a%00b")

    assert answer.status_code == 200
    assert "Hier staat een teken in dat we niet kunnen zoeken." in answer.content.decode()


def test_signs_alone_get_a_clear_message(reader: Client) -> None:
    assert "Typ minstens één woord of getal." in reader.get("/search/?q=!!!").content.decode()


def test_nothing_found_says_what_to_try(reader: Client) -> None:
    page = reader.get("/search/?q=xyzzy").content.decode()

    assert "Probeer minder woorden" in page


def test_a_title_with_markup_is_shown_as_text(reader: Client) -> None:
    make_network("<script>alert(1)</script> wijk", guide=make_person("Fatima"))
    amina_too = make_person("Gerda")
    make_network("<b>wijk</b>", guide=amina_too)
    reader.force_login(amina_too)

    page = reader.get("/search/?q=wijk").content.decode()

    assert "&lt;b&gt;wijk&lt;/b&gt;" in page
    assert "<b>wijk" not in page
    assert "alert(1)" not in page


def test_the_header_of_every_page_can_search(reader: Client) -> None:
    page = reader.get("/").content.decode()

    assert 'action="/search/"' in page


def test_english_readers_get_an_english_page_and_find_english_words(client: Client) -> None:
    install_shipped_methods(at=MOMENT)
    reindex_catalogue(at=MOMENT)
    client.force_login(make_person("Amina", language="en"))

    page = client.get("/search/", {"q": "learning"}).content.decode()

    assert "What are you looking for?" in page
    assert len(re.findall(r'<h3><a href="([^"]+)"', page)) > 5
