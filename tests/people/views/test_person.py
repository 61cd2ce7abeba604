from __future__ import annotations

import re
import uuid

import pytest
from django.contrib.auth import get_user
from django.test import Client

from tests.making.people import PASSWORD, make_administrator, make_guest, make_person
from tests.making.signing_in import sign_in
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def ingrid(client) -> Person:
    person = make_administrator("Ingrid")
    sign_in(client, person)
    return person


def page_of(person: Person) -> str:
    return f"/account/people/{person.pk}/"


def test_an_administrator_shuts_a_person_out_and_lets_them_in_again(client, ingrid):
    bram = make_person("Bram")
    phone = Client()
    phone.post("/account/login/", {"login": "bram@example.org", "password": PASSWORD})

    client.post(page_of(bram), {"standing": "deactivate"})
    assert not get_user(phone).is_authenticated
    assert "geen toegang" in client.get(page_of(bram)).content.decode()

    client.post(page_of(bram), {"standing": "reactivate"})
    phone.post("/account/login/", {"login": "bram@example.org", "password": PASSWORD})
    assert get_user(phone) == bram


def test_an_administrator_makes_another_one(client, ingrid):
    bram = make_person("Bram")

    client.post(page_of(bram), {"standing": "appoint"})

    bram.refresh_from_db()
    assert bram.is_instance_administrator


def test_the_last_administrator_is_told_what_to_do_first(client, ingrid):
    answer = client.post(page_of(ingrid), {"standing": "revoke"}, follow=True)

    ingrid.refresh_from_db()
    assert ingrid.is_instance_administrator
    assert "Maak eerst iemand anders beheerder" in answer.content.decode()


def test_nobody_shuts_themselves_out(client, ingrid):
    make_administrator("Joost")

    answer = client.post(page_of(ingrid), {"standing": "deactivate"}, follow=True)

    ingrid.refresh_from_db()
    assert ingrid.is_active
    assert "je eigen toegang niet stoppen" in answer.content.decode()


def test_a_guest_is_not_made_administrator(client, ingrid):
    chris = make_guest("Chris")

    answer = client.post(page_of(chris), {"standing": "appoint"}, follow=True)

    chris.refresh_from_db()
    assert not chris.is_instance_administrator
    assert "kan geen beheerder zijn" in answer.content.decode()


@pytest.mark.parametrize("standing", ["", "boss", "deactivate\x00"])
def test_an_unknown_change_changes_nothing(client, ingrid, standing):
    bram = make_person("Bram")

    assert client.post(page_of(bram), {"standing": standing}).status_code == 422


def test_a_missing_person_and_a_forbidden_page_look_the_same(client):
    bram = make_person("Bram")
    client.force_login(bram)

    nobody = uuid.uuid4()
    forbidden, missing = client.get(page_of(bram)), client.get(f"/account/people/{nobody}/")

    assert forbidden.status_code == missing.status_code == 404
    assert without_tokens(forbidden, bram.pk) == without_tokens(missing, nobody)


def without_tokens(answer, person_id: uuid.UUID) -> str:
    text = answer.content.decode().replace(str(person_id), "")
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", text)
