"""Passkeys, with the virtual key that Chromium offers to tests; under our own security policy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from allauth.mfa.models import Authenticator

from tests.browser.reading import Reader, reader
from tests.making.people import PASSWORD, make_administrator, make_person
from vlecht.people.models import Person

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession


@pytest.fixture
def address(server_url: str) -> str:
    """Return the server by name: browsers make no passkeys for a number."""
    return server_url.replace("127.0.0.1", "localhost")


@pytest.fixture
def tab(browser: Browser, address: str, db: None) -> Iterator[Reader]:
    Person.objects.all().delete()
    with reader(browser, address) as opened:
        yield opened
        assert opened.finish() == []


def plug_in_key(opened: Reader) -> tuple[CDPSession, str]:
    """Give the browser a key that checks a finger."""
    session = opened.page.context.new_cdp_session(opened.page)
    session.send("WebAuthn.enable")
    key: dict[str, Any] = session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return session, key["authenticatorId"]


def sign_in_with_password(opened: Reader, name: str) -> None:
    opened.open("/account/login/")
    opened.page.fill("[name=login]", f"{name}@example.org")
    opened.page.fill("[name=password]", PASSWORD)
    opened.page.press("[name=password]", "Enter")
    opened.page.wait_for_url(lambda url: "/login/" not in url)


def add_passkey(opened: Reader, *, alone: bool) -> None:
    opened.open("/account/2fa/webauthn/add/")
    opened.page.fill("[name=password]", PASSWORD)
    opened.page.press("[name=password]", "Enter")
    opened.page.wait_for_selector("#passkey-add")
    if alone:
        opened.page.check("[name=passwordless]")
    opened.page.click("#passkey-add")
    opened.page.wait_for_url(lambda url: "/add/" not in url)


def test_a_person_adds_a_passkey_and_signs_in_with_it_alone(tab: Reader) -> None:
    make_person("Bram")
    plug_in_key(tab)
    sign_in_with_password(tab, "bram")
    add_passkey(tab, alone=True)
    assert tab.page.url.endswith("/2fa/recovery-codes/")
    assert tab.page.locator("main code").count() == 10
    tab.page.context.clear_cookies(name="session")

    tab.open("/account/login/code/")
    tab.page.click("#passkey-sign-in")
    tab.page.wait_for_url(lambda url: "/login/" not in url)

    tab.open("/account/profile/")
    assert tab.page.input_value("[name=name]") == "Bram"


def test_an_administrator_sets_up_a_passkey_shows_it_and_is_through(tab: Reader) -> None:
    make_administrator("Ingrid")
    plug_in_key(tab)
    sign_in_with_password(tab, "ingrid")
    assert tab.page.url.endswith("/account/second-step/")

    add_passkey(tab, alone=False)
    tab.page.click("#passkey-confirm")
    tab.page.wait_for_url(lambda url: "/reauthenticate/" not in url)
    tab.open("/account/people/")

    assert tab.page.url.endswith("/account/people/")


def test_the_second_step_is_the_passkey_after_a_password(tab: Reader) -> None:
    make_administrator("Ingrid")
    plug_in_key(tab)
    sign_in_with_password(tab, "ingrid")
    add_passkey(tab, alone=False)
    tab.page.context.clear_cookies(name="session")

    sign_in_with_password(tab, "ingrid")
    assert tab.page.url.endswith("/account/2fa/authenticate/")
    tab.check_everywhere()
    tab.page.click("#passkey-confirm")
    tab.page.wait_for_url(lambda url: "/2fa/" not in url)
    tab.open("/account/people/")

    assert tab.page.url.endswith("/account/people/")


def test_another_key_does_not_open_the_account(tab: Reader) -> None:
    make_administrator("Ingrid")
    session, first = plug_in_key(tab)
    sign_in_with_password(tab, "ingrid")
    add_passkey(tab, alone=False)
    session.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": first})
    plug_in_key(tab)
    tab.page.context.clear_cookies(name="session")

    sign_in_with_password(tab, "ingrid")
    tab.page.click("#passkey-confirm")
    trouble = tab.page.locator("#passkey-trouble")
    trouble.wait_for(state="visible")

    assert "passkey werkte niet" in trouble.inner_text()
    tab.open("/account/people/")
    assert "/account/people/" not in tab.page.url.split("?")[0]


def test_a_passkey_is_bound_to_our_configured_address(tab: Reader) -> None:
    make_person("Bram")
    plug_in_key(tab)
    sign_in_with_password(tab, "bram")
    tab.open("/account/2fa/webauthn/add/")
    tab.page.fill("[name=password]", PASSWORD)
    tab.page.press("[name=password]", "Enter")
    tab.page.wait_for_selector("#passkey-add")

    asked = tab.page.evaluate("JSON.parse(document.getElementById('passkey-data').textContent)")

    assert asked["creation_options"]["publicKey"]["rp"] == {"id": "localhost", "name": "Vlecht"}
    assert not Authenticator.objects.exists()
