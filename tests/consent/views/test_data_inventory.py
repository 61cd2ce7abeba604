from __future__ import annotations

import pytest
from django.test import Client

from vlecht.consent.inventory import inventory

pytestmark = pytest.mark.django_db


def test_a_stranger_sees_every_field(client: Client) -> None:
    page = client.get("/privacy/inventory/").content.decode()

    assert "journal.Entry" in page
    assert page.count("<tr>") == len(inventory().fields) + page.count("<thead>")
    assert "over een persoon" in page
