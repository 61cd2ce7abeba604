"""Old data goes on its day, not before, and not because a clock jumped."""

from __future__ import annotations

import datetime as dt

import pytest
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session

from tests.making.people import MOMENT, make_person
from vlecht.consent.models import RetentionRun
from vlecht.consent.operations import expire
from vlecht.consent.vocabulary import RunOutcome
from vlecht.journal.models import Entry

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
SECOND = dt.timedelta(seconds=1)


def make_attempt(at: dt.datetime, number: int = 1) -> AccessAttempt:
    """Return a failed sign-in; the library fills in the moment itself."""
    attempt = AccessAttempt.objects.create(
        username="bram@example.org", ip_address=f"127.0.0.{number}", failures_since_start=1
    )
    AccessAttempt.objects.filter(pk=attempt.pk).update(attempt_time=at)
    return attempt


def test_a_failed_sign_in_goes_after_a_day_and_not_before() -> None:
    make_attempt(MOMENT)

    expire(at=MOMENT + DAY, confirmed=True)
    assert AccessAttempt.objects.count() == 1

    run = expire(at=MOMENT + DAY + SECOND)
    assert AccessAttempt.objects.count() == 0
    assert run.removed == {"axes.accessattempt": 1}


def test_a_session_goes_when_it_is_over() -> None:
    Session.objects.create(session_key="over", session_data="", expire_date=MOMENT - SECOND)
    Session.objects.create(session_key="open", session_data="", expire_date=MOMENT + SECOND)
    bram = make_person("Bram")
    seen = UserSession.objects.create(
        user=bram, session_key="over", ip="127.0.0.1", user_agent="x", last_seen_at=MOMENT
    )
    UserSession.objects.filter(pk=seen.pk).update(last_seen_at=MOMENT - 30 * DAY - SECOND)

    expire(at=MOMENT, confirmed=True)

    assert [row.session_key for row in Session.objects.all()] == ["open"]
    assert UserSession.objects.count() == 0


def test_a_second_run_does_nothing_more() -> None:
    make_attempt(MOMENT - 2 * DAY)
    expire(at=MOMENT, confirmed=True)
    entries = Entry.objects.count()

    run = expire(at=MOMENT)

    assert run.removed == {}
    assert Entry.objects.count() == entries


def test_the_journal_tells_how_many_rows_went() -> None:
    make_attempt(MOMENT - 2 * DAY, 1)
    make_attempt(MOMENT - 2 * DAY, 2)

    expire(at=MOMENT, confirmed=True)

    entry = Entry.objects.get(verb="consent.old_data_removed")
    assert entry.details == {"axes.accessattempt": 2}


def test_a_clock_that_jumps_ahead_removes_nothing() -> None:
    expire(at=MOMENT, confirmed=True)
    make_attempt(MOMENT)

    run = expire(at=MOMENT + 2 * DAY)

    assert run.outcome == RunOutcome.WAITING
    assert AccessAttempt.objects.count() == 1


def test_a_second_look_some_hours_later_does_remove() -> None:
    expire(at=MOMENT, confirmed=True)
    make_attempt(MOMENT)
    expire(at=MOMENT + 2 * DAY)

    too_soon = expire(at=MOMENT + 2 * DAY + SECOND)
    run = expire(at=MOMENT + 2 * DAY + SECOND + HOUR)

    assert too_soon.outcome == RunOutcome.WAITING
    assert run.outcome == RunOutcome.DONE
    assert AccessAttempt.objects.count() == 0


def test_a_clock_ten_years_ahead_is_never_believed_without_a_person() -> None:
    expire(at=MOMENT, confirmed=True)
    make_attempt(MOMENT)
    later = MOMENT + 3650 * DAY

    for hours in range(0, 100, 2):
        assert expire(at=later + hours * HOUR).outcome == RunOutcome.WAITING
    assert AccessAttempt.objects.count() == 1

    expire(at=later + 100 * HOUR, confirmed=True)
    assert AccessAttempt.objects.count() == 0


def test_a_clock_that_goes_back_removes_nothing() -> None:
    expire(at=MOMENT, confirmed=True)

    assert expire(at=MOMENT - SECOND).outcome == RunOutcome.WAITING


def test_a_run_every_day_never_waits() -> None:
    expire(at=MOMENT, confirmed=True)

    outcomes = {expire(at=MOMENT + number * (DAY + SECOND)).outcome for number in range(1, 10)}

    assert outcomes == {RunOutcome.DONE}


def test_the_first_run_looks_at_the_journal() -> None:
    make_person("Bram", at=MOMENT - 5 * DAY)

    assert expire(at=MOMENT).outcome == RunOutcome.WAITING
    assert expire(at=MOMENT + 2 * HOUR).outcome == RunOutcome.DONE


def test_runs_themselves_go_after_a_year() -> None:
    expire(at=MOMENT, confirmed=True)

    expire(at=MOMENT + 366 * DAY, confirmed=True)

    assert [run.looked_at for run in RetentionRun.objects.all()] == [MOMENT + 366 * DAY]
