"""The living page."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from vlecht.ui.icons import ICON_NAMES

pytestmark = pytest.mark.django_db


def test_the_kit_is_open_to_strangers_and_asks_the_database_nothing(
    client: Client, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        response = client.get(reverse("ui:kit"))

    assert response.status_code == 200


def test_the_kit_shows_every_icon_and_every_kind_of_chart(client: Client) -> None:
    html = client.get(reverse("ui:kit")).content.decode()

    assert all(f"<code>{name}</code>" in html for name in ICON_NAMES)
    assert html.count('<figure class="chart">') == 6


def test_the_kit_takes_no_post(client: Client) -> None:
    assert client.post(reverse("ui:kit")).status_code == 405


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_kit_speaks_both_languages(client: Client, language: str) -> None:
    response = client.get(reverse("ui:kit"), headers={"accept-language": language})

    assert f'<html lang="{language}">' in response.content.decode()
