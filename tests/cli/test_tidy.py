from __future__ import annotations

import json

import pytest
from django.contrib.sessions.models import Session

from tests.making.people import MOMENT
from vlecht.cli.main import build_parser
from vlecht.consent.models import RetentionRun

pytestmark = pytest.mark.django_db


def ask(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, object]:
    """Run the command as a program does."""
    arguments = build_parser().parse_args(["tidy", "--json", *options])
    assert arguments.run(arguments) == 0
    return json.loads(capsys.readouterr().out)


def make_old_session() -> None:
    Session.objects.create(session_key="old", session_data="", expire_date=MOMENT)


def test_what_is_past_its_period_goes(capsys: pytest.CaptureFixture[str]) -> None:
    make_old_session()

    facts = ask(capsys)

    assert facts["outcome"] == "done"
    assert facts["removed"] == {"sessions.session": 1}
    assert Session.objects.count() == 0


def test_after_a_long_stop_it_waits_unless_somebody_says_that_the_clock_is_right(
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_old_session()
    RetentionRun.objects.create(looked_at=MOMENT, outcome="done", removed={})

    assert ask(capsys)["outcome"] == "waiting"
    assert Session.objects.count() == 1
    assert ask(capsys, "--clock-is-right")["outcome"] == "done"
    assert Session.objects.count() == 0
