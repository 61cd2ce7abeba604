from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_page_says_that_it_happened(client: Client) -> None:
    assert "Je gegevens zijn gewist" in client.get("/erased/").content.decode()
