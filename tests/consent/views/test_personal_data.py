from __future__ import annotations

import pytest
from django.test import Client

from tests.making.networks import make_peopled_network

pytestmark = pytest.mark.django_db


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    answer = client.get("/account/personal-data/")

    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


def test_a_member_sees_how_much_is_kept(client: Client) -> None:
    made = make_peopled_network()
    client.force_login(made.bram)

    page = client.get("/account/personal-data/").content.decode()

    assert "Dit bewaart Vlecht over jou." in page
    assert "Download mijn gegevens" in page
    assert "Amina" not in page


def test_the_page_is_not_kept_by_the_browser(client: Client) -> None:
    made = make_peopled_network()
    client.force_login(made.bram)

    assert client.get("/account/personal-data/")["Cache-Control"] == "no-store"
