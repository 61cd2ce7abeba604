from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from tests.making.people import make_administrator, make_person
from tests.making.signing_in import sign_in

pytestmark = pytest.mark.django_db
START = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
PAGE = "/account/people/"


def minutes(number: float) -> dt.datetime:
    return START + dt.timedelta(minutes=number)


def begin(client, person) -> None:
    with time_machine.travel(START, tick=False):
        sign_in(client, person)
        client.get("/account/")


def status_at(client, moment: dt.datetime, page: str = PAGE) -> int:
    with time_machine.travel(moment, tick=False):
        return client.get(page).status_code


def test_an_administrator_who_rests_half_an_hour_is_signed_out(client):
    begin(client, make_administrator())

    assert status_at(client, minutes(29)) == 200
    assert status_at(client, minutes(29 + 31)) == 302
    assert status_at(client, minutes(29 + 32)) == 302


def test_the_page_that_follows_says_why_and_brings_back(client):
    begin(client, make_administrator())

    with time_machine.travel(minutes(31), tick=False):
        answer = client.get(f"{PAGE}?q=bram")
        shown = client.get(answer["Location"])

    assert answer["Location"] == "/account/login/code/?next=/account/people/%3Fq%3Dbram"
    assert "Je bent uitgelogd, om alles veilig te houden" in shown.content.decode()


def test_an_administrator_who_keeps_working_is_signed_out_after_twelve_hours(client):
    begin(client, make_administrator())

    statuses = [status_at(client, minutes(step * 20)) for step in range(1, 38)]

    assert statuses[:36] == [200] * 36
    assert statuses[36] == 302


def test_a_member_stays_signed_in_overnight(client):
    begin(client, make_person("Bram"))

    assert status_at(client, START + dt.timedelta(days=20), "/account/") == 200


def test_a_clock_that_is_set_back_signs_nobody_out(client):
    begin(client, make_administrator())

    assert status_at(client, minutes(-60)) == 200
    assert status_at(client, minutes(-31)) == 200
