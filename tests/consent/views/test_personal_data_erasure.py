from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.making.networks import make_peopled_network
from tests.making.people import PASSWORD, make_administrator, make_guest, make_person
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db
ADDRESS = "/account/personal-data/erasure/"


def sign_in(client: Client, person: Person) -> None:
    """Sign in, and say the password again, as the page asks."""
    client.force_login(person)
    answer = client.post(
        f"/account/reauthenticate/?next={ADDRESS}", {"password": PASSWORD, "next": ADDRESS}
    )
    assert answer.status_code == 302, answer.content


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get(ADDRESS)["Location"].startswith("/account/")


def test_the_page_first_asks_who_you_are_again(client: Client) -> None:
    client.force_login(make_person("Bram"))

    asked = client.get(ADDRESS)
    posted = client.post(ADDRESS, {"is_sure": "on"})

    assert asked["Location"] == f"/account/reauthenticate/?next={ADDRESS}"
    assert posted["Location"] == f"/account/reauthenticate/?next={ADDRESS}"
    assert Person.objects.get(name="Bram").is_active


def test_the_page_says_what_goes_and_what_stays(client: Client) -> None:
    sign_in(client, make_person("Bram"))

    page = client.get(ADDRESS).content.decode()

    assert "Wat gaat weg" in page
    assert "Wat blijft" in page
    assert "Je krijgt je gegevens niet terug." in page


def test_without_a_tick_nothing_happens(client: Client) -> None:
    bram = make_person("Bram")
    sign_in(client, bram)

    answer = client.post(ADDRESS, {})

    assert answer.status_code == 422
    assert "Zet hier een vinkje als je het zeker weet." in answer.content.decode()
    assert Person.objects.get(pk=bram.pk).name == "Bram"


def test_a_yes_erases_and_signs_out(client: Client) -> None:
    bram = make_person("Bram")
    sign_in(client, bram)

    answer = client.post(ADDRESS, {"is_sure": "on"})

    assert answer.status_code == 302
    assert answer["Location"] == "/erased/"
    assert Person.objects.get(pk=bram.pk).is_erased
    assert client.get("/account/personal-data/").status_code == 302


def test_the_only_guide_reads_which_network_needs_another(client: Client) -> None:
    made = make_peopled_network()
    sign_in(client, made.amina)

    page = client.get(ADDRESS).content.decode()
    answer = client.post(ADDRESS, {"is_sure": "on"})

    assert "Je bent hier de enige procesbegeleider." in page
    assert re.search(rf'href="/[^"]*{made.network.pk}[^"]*">Samen in de wijk</a>', page)
    assert "Wis mijn gegevens" not in page
    assert answer.status_code == 422
    assert Person.objects.get(pk=made.amina.pk).name == "Amina"


def test_the_only_administrator_reads_what_to_do_first(client: Client) -> None:
    ingrid = make_administrator()
    assert ingrid.is_instance_administrator
    client.force_login(make_person("Bram"))

    from vlecht.consent.queries import is_last_administrator

    assert is_last_administrator(ingrid)
    make_administrator("Joost")
    assert not is_last_administrator(ingrid)


def test_a_guest_without_a_password_needs_no_more_than_the_tick(client: Client) -> None:
    guest = make_guest("Chris")
    client.force_login(guest)

    answer = client.post(ADDRESS, {"is_sure": "on"})

    assert answer["Location"] == "/erased/"
    assert Person.objects.get(pk=guest.pk).is_erased
