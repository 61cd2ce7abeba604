from __future__ import annotations

import pytest
from django.db import DatabaseError

from vlecht.config.views import health

pytestmark = pytest.mark.django_db


def test_it_works_without_a_session_or_an_account(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert not answer.cookies


def test_a_database_that_is_away_is_said_without_details(client, monkeypatch):
    def be_away() -> None:
        raise DatabaseError("password of the database")

    monkeypatch.setattr(health.connection, "ensure_connection", be_away)

    answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (503, b"no database\n")
