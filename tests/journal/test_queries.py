"""The chain of digests shows what a trigger could not stop."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection

from tests.making.people import MOMENT, make_person
from vlecht.journal.models import Entry
from vlecht.journal.operations import record
from vlecht.journal.queries import BrokenLink, ChainFault, broken_links, chain_head

pytestmark = pytest.mark.django_db


@pytest.fixture
def entries() -> list[Entry]:
    """Five entries with details of every kind."""
    amina = make_person("Amina")
    for number, details in enumerate(
        [{}, {"role": "member", "n": 3}, {"wijk": "Oud-Zuid é"}, {"list": [1, None, True]}]
    ):
        record(
            actor=amina,
            verb="people.person_registered",
            subject=amina,
            # Another zone than UTC, and microseconds: both must come back the same.
            at=MOMENT.astimezone(dt.timezone(dt.timedelta(hours=2)))
            + dt.timedelta(microseconds=number * 7),
            details=details,
        )
    return list(Entry.objects.order_by("id"))


def run(statement: str, *values: object) -> None:
    """Change the database behind the back of the models."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_an_untouched_chain_holds(entries: list[Entry]) -> None:
    assert len(entries) == 5
    assert list(broken_links()) == []


def test_a_changed_entry_is_found(entries: list[Entry]) -> None:
    run("UPDATE journal_entry SET verb = 'people.other' WHERE id = %s", entries[2].pk)

    assert list(broken_links()) == [BrokenLink(entries[2].pk, ChainFault.CHANGED)]


def test_changed_details_are_found(entries: list[Entry]) -> None:
    run("""UPDATE journal_entry SET details = '{"n": 4}' WHERE id = %s""", entries[2].pk)

    assert list(broken_links()) == [BrokenLink(entries[2].pk, ChainFault.CHANGED)]


def test_a_removed_entry_is_found(entries: list[Entry]) -> None:
    run("DELETE FROM journal_entry WHERE id = %s", entries[2].pk)

    assert list(broken_links()) == [BrokenLink(entries[3].pk, ChainFault.MISSING_BEFORE)]


def test_a_removed_beginning_is_found(entries: list[Entry]) -> None:
    run("DELETE FROM journal_entry WHERE id = %s", entries[0].pk)

    assert list(broken_links()) == [BrokenLink(entries[1].pk, ChainFault.MISSING_BEFORE)]


def test_a_removed_end_shows_against_a_head_written_down_before(entries: list[Entry]) -> None:
    before = chain_head()

    run("DELETE FROM journal_entry WHERE id = %s", entries[-1].pk)

    assert list(broken_links()) == []
    assert chain_head() != before
    assert before.count == 5
