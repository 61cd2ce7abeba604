"""The triggers that the journal has outside tests."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.db import connection

GUARDS = import_module("vlecht.journal.migrations.0002_refuse_changes")


@pytest.fixture
def guards(db: None) -> Iterator[None]:
    """Put the triggers in place for one test."""
    _run(GUARDS.INSTALL[connection.vendor])
    yield
    _run(GUARDS.REMOVE[connection.vendor])


def _run(statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
