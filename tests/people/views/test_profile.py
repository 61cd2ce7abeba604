from __future__ import annotations

import pytest

from tests.making.people import make_guest, make_person

pytestmark = pytest.mark.django_db
PAGE = "/account/profile/"


def test_a_person_changes_name_and_language_and_reads_on_in_it(client):
    bram = make_person("Bram")
    client.force_login(bram)

    answer = client.post(PAGE, {"name": " Bram J. ", "language": "en"}, follow=True)

    bram.refresh_from_db()
    assert (bram.name, bram.language) == ("Bram J.", "en")
    assert '<html lang="en">' in answer.content.decode()


def test_a_guest_has_a_name_too(client):
    chris = make_guest("Chris")
    client.force_login(chris)

    client.post(PAGE, {"name": "Chris de Vries", "language": "nl"})

    chris.refresh_from_db()
    assert chris.name == "Chris de Vries"


@pytest.mark.parametrize(
    ("name", "language"),
    [("", "nl"), ("x" * 151, "nl"), ("a\x00b", "nl"), ("Bram", "fy"), ("Bram", "")],
)
def test_what_cannot_be_kept_gets_a_message(client, name, language):
    client.force_login(make_person("Bram"))

    answer = client.post(PAGE, {"name": name, "language": language})

    assert answer.status_code == 422


@pytest.mark.parametrize("name", ["Zoë ’t Hoen", "Øyvind Ærø", "李小龍", "👩‍👩‍👧", "<b>Bram</b>"])
def test_a_name_survives_exactly(client, name):
    bram = make_person("Bram")
    client.force_login(bram)

    client.post(PAGE, {"name": name, "language": "nl"})

    bram.refresh_from_db()
    assert bram.name == name
    assert "<b>Bram</b>" not in client.get("/account/").content.decode()
