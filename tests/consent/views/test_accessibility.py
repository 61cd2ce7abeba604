from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_statement_says_what_was_not_tested(client: Client) -> None:
    page = client.get("/accessibility/").content.decode()

    assert "Wat we niet testten" in page
    assert "Er heeft nog geen expert van buiten naar de pagina's gekeken." in page


def test_the_statement_names_who_to_tell(client: Client, settings) -> None:
    settings.SECURITY_CONTACT = "mailto:hulp@example.org"

    assert "hulp@example.org" in client.get("/accessibility/").content.decode()
