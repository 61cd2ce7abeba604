from __future__ import annotations

import pytest

from tests.making.people import make_administrator, make_person
from tests.making.signing_in import sign_in
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db
PAGE = "/account/people/add/"


def test_an_administrator_registers_a_person(client):
    sign_in(client, make_administrator("Ingrid"))

    answer = client.post(PAGE, {"name": "Bram", "email": "Bram@Example.org", "language": "nl"})

    bram = Person.objects.get(email="bram@example.org")
    assert answer["Location"] == f"/account/people/{bram.pk}/"
    assert not bram.has_usable_password()


def test_an_address_that_is_taken_is_refused_and_what_was_typed_stays(client):
    make_person("Bram")
    sign_in(client, make_administrator("Ingrid"))

    answer = client.post(PAGE, {"name": "Een ander", "email": "BRAM@example.org", "language": "nl"})

    assert answer.status_code == 422
    assert "Een ander" in answer.content.decode()
    assert "heeft dit e-mailadres al" in answer.content.decode()


def test_a_member_does_not_register_people(client):
    client.force_login(make_person("Bram"))

    assert client.post(PAGE, {"name": "x", "email": "x@example.org"}).status_code == 404
