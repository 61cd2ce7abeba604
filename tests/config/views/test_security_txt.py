from __future__ import annotations

import datetime as dt

import pytest
import time_machine

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
PAGE = "/.well-known/security.txt"


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("security@example.org", "mailto:security@example.org"),
        ("mailto:security@example.org", "mailto:security@example.org"),
        ("https://example.org/report", "https://example.org/report"),
    ],
)
def test_it_says_where_to_report_and_until_when_that_holds(client, settings, contact, shown):
    settings.SECURITY_CONTACT = contact
    settings.BASE_URL = "https://vlecht.voorbeeld.nl"

    with time_machine.travel(NOW):
        answer = client.get(PAGE)

    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    expires = dt.datetime.fromisoformat(fields["Expires"])
    assert answer["Content-Type"].startswith("text/plain")
    assert fields["Contact"] == shown
    assert fields["Canonical"] == f"https://vlecht.voorbeeld.nl{PAGE}"
    assert dt.timedelta(days=30) < expires - NOW < dt.timedelta(days=365)


def test_without_a_contact_there_is_no_file(client, settings):
    settings.SECURITY_CONTACT = ""

    assert client.get(PAGE).status_code == 404
