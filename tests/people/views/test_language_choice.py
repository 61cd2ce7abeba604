from __future__ import annotations

import pytest

from tests.making.people import make_person

pytestmark = pytest.mark.django_db


def language_of(page) -> str:
    return page.content.decode().split('<html lang="')[1][:2]


def test_a_stranger_chooses_a_language_by_cookie(client):
    client.post("/language/", {"language": "en", "next": "/account/login/code/"})

    assert language_of(client.get("/account/login/code/")) == "en"


def test_a_person_keeps_the_choice_on_every_device(client):
    bram = make_person("Bram")
    client.force_login(bram)

    client.post("/language/", {"language": "en", "next": "/account/"})

    bram.refresh_from_db()
    assert bram.language == "en"
    assert language_of(client.get("/account/")) == "en"


def test_the_choice_of_a_person_goes_before_the_cookie(client):
    client.post("/language/", {"language": "nl", "next": "/"})
    client.force_login(make_person("Bram", language="en"))

    assert language_of(client.get("/account/")) == "en"


@pytest.mark.parametrize(
    "address", ["//kwaad.example", "https://kwaad.example", "/\\kwaad.example"]
)
def test_the_way_back_stays_here(client, address):
    answer = client.post("/language/", {"language": "en", "next": address})

    assert "kwaad" not in answer["Location"]
