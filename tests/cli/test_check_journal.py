from __future__ import annotations

import json

import pytest
from django.db import connection

from tests.making.people import make_person
from vlecht.cli.main import build_parser
from vlecht.journal.models import Entry

pytestmark = pytest.mark.django_db


def ask(capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, object]]:
    """Run the command as a program does."""
    arguments = build_parser().parse_args(["check", "journal", "--json"])
    status = arguments.run(arguments)
    return status, json.loads(capsys.readouterr().out)


def test_a_whole_journal_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    make_person("Amina")

    _status, facts = ask(capsys)

    assert facts["broken"] == []
    assert facts["lines"] == 1
    assert facts["digest"] == Entry.objects.get().digest


def test_a_changed_line_is_named_and_fails_the_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_person("Amina")
    entry = Entry.objects.get()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_entry SET verb = 'people.other'")

    status, facts = ask(capsys)

    assert status == 1
    assert facts["broken"] == [{"entry": entry.pk, "fault": "changed"}]


def test_missing_guards_fail_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    status, facts = ask(capsys)

    # The test database goes without, so that tests can empty it.
    assert status == 1
    assert len(facts["missing_guards"]) == 2
