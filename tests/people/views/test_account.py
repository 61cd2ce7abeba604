from __future__ import annotations

import pytest

from tests.making.people import make_administrator, make_guest, make_person
from tests.making.signing_in import sign_in

pytestmark = pytest.mark.django_db


def test_a_stranger_signs_in_first(client):
    assert client.get("/account/")["Location"] == "/account/login/code/?next=/account/"


def test_a_member_sees_where_everything_is_changed(client):
    client.force_login(make_person("Bram"))

    page = client.get("/account/").content.decode()

    for address in ("profile", "email", "password/change", "2fa", "sessions"):
        assert f'href="/account/{address}/"' in page
    assert "/account/people/" not in page


def test_a_guest_sees_how_to_come_back(client):
    client.force_login(make_guest("Chris"))

    page = client.get("/account/").content.decode()

    assert 'href="/account/my-place/"' in page
    assert 'href="/account/password/change/"' not in page


def test_an_administrator_finds_the_list_of_people(client):
    sign_in(client, make_administrator())

    assert 'href="/account/people/"' in client.get("/account/").content.decode()
