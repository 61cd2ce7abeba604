from __future__ import annotations

import ipaddress

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from tests.making.people import PASSWORD, make_person
from vlecht.people.sign_in.client_trace import account_of, browser_name, pseudonym_of

DAY = "2026-11-22"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"
CHROME_PHONE = (
    "Mozilla/5.0 (Linux; Android 14; SM-A145R) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Mobile Safari/537.36"
)
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"
)
SAFARI_PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"
)


def test_an_address_keeps_its_pseudonym_for_a_day_and_no_longer():
    assert pseudonym_of("203.0.113.7", day=DAY) == pseudonym_of("203.0.113.7", day=DAY)
    assert pseudonym_of("203.0.113.7", day=DAY) != pseudonym_of("203.0.113.7", day="2026-11-23")
    assert pseudonym_of("203.0.113.7", day=DAY) != pseudonym_of("203.0.113.8", day=DAY)


def test_a_pseudonym_has_the_form_of_a_private_address_that_differs_in_its_first_half():
    many = {pseudonym_of(f"10.0.{part}.1", day=DAY) for part in range(200)}

    halves = {ipaddress.IPv6Address(one).packed[:8] for one in many}
    assert len(halves) == 200
    assert all(ipaddress.ip_address(one) in ipaddress.ip_network("fd00::/8") for one in many)


def test_one_household_is_one_computer_in_ipv6():
    assert pseudonym_of("2001:db8:1:2::1", day=DAY) == pseudonym_of("2001:db8:1:2:ffff::9", day=DAY)
    assert pseudonym_of("2001:db8:1:2::1", day=DAY) != pseudonym_of("2001:db8:1:3::1", day=DAY)


@pytest.mark.parametrize("nonsense", ["", "unix:", "kwaad<script>", "1.2.3.4.5"])
def test_what_is_no_address_still_counts_as_one(nonsense):
    assert ipaddress.ip_address(pseudonym_of(nonsense, day=DAY))


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (FIREFOX, "Firefox, Windows"),
        (CHROME_PHONE, "Chrome, Android"),
        (EDGE, "Edge, Windows"),
        (SAFARI_PHONE, "Safari, iPhone"),
        ("", ""),
        ("curl/8.0", ""),
    ],
)
def test_a_browser_is_named_as_people_know_it(user_agent, name):
    assert browser_name(user_agent) == name


def test_failures_are_counted_by_account_without_its_address():
    counted = account_of(None, {"email": " Bram@Example.org "})

    assert counted == account_of(None, {"email": "bram@example.org"})
    assert counted != account_of(None, {"email": "eva@example.org"})
    assert "bram" not in str(counted)
    assert account_of(None, {}) is None


@pytest.mark.django_db
def test_the_list_of_sessions_holds_a_pseudonym_and_a_name():
    make_person("Bram")

    Client().post(
        "/account/login/",
        {"login": "bram@example.org", "password": PASSWORD},
        REMOTE_ADDR="203.0.113.77",
        HTTP_USER_AGENT=CHROME_PHONE,
    )

    session = UserSession.objects.get()
    assert session.user_agent == "Chrome, Android"
    assert ipaddress.ip_address(session.ip) in ipaddress.ip_network("fd00::/8")
