"""One world for all browser tests that only read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from tests.architecture.access_world import World, make_world


@pytest.fixture(scope="session", autouse=True)
def _no_connection_left(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """End the connections of the server's threads, which would keep PostgreSQL from dropping."""
    yield
    is_test_database = "test" in str(connection.settings_dict["NAME"])
    if connection.vendor == "postgresql" and is_test_database:
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(scope="module")
def db(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Share the test database with the server for as long as a module runs.

    A transaction around each test, as elsewhere, would hide its rows from the server's threads.
    """
    with django_db_blocker.unblock():
        # Emptying what is not a test database would be past repair.
        assert "test" in str(connection.settings_dict["NAME"])
        yield
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture(scope="module")
def world(db: None, server_url: str) -> World:
    """Make the two networks with everyone in them; they are gone after the module."""
    return make_world()
