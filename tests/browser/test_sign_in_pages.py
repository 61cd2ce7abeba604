"""The states of signing in that no address alone shows, and the way by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.core import mail

from tests.browser.reading import Reader, reader
from tests.making.mails import mailed_code
from tests.making.people import MOMENT, make_guest, make_person
from vlecht.people.models import Person
from vlecht.people.operations.guests import issue_return_key

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def tab(browser: Browser, server_url: str, db: None) -> Iterator[Reader]:
    Person.objects.all().delete()
    mail.outbox.clear()
    with reader(browser, server_url) as opened:
        yield opened
        assert opened.finish() == []


def test_signing_in_with_a_code_goes_by_keyboard_alone(tab: Reader) -> None:
    make_person("Bram")
    tab.open("/account/login/code/?next=/account/profile/")
    tab.page.focus("[name=email]")

    tab.page.keyboard.type("geen adres")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_selector(".error-summary")
    tab.check_everywhere()
    assert tab.page.evaluate("document.activeElement.id") == "error-summary-title"
    tab.page.keyboard.press("Tab")
    tab.page.keyboard.press("Enter")  # the link in the summary goes to the field
    tab.page.keyboard.press("ControlOrMeta+a")
    tab.page.keyboard.type("bram@example.org")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_selector("[name=code]")
    tab.check_everywhere()

    tab.page.focus("[name=code]")
    tab.page.keyboard.type("1111")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_selector(".error-summary")
    tab.check_everywhere()
    tab.page.focus("[name=code]")
    tab.page.keyboard.press("ControlOrMeta+a")
    tab.page.keyboard.type(mailed_code())
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/account/profile/")


def test_a_guest_opens_the_link_on_a_phone_and_keeps_the_place(tab: Reader) -> None:
    chris = make_guest("Chris")
    tab.look(width=360, scheme="light")

    tab.open(f"/account/back/{issue_return_key(chris, MOMENT)}/")
    tab.check_everywhere()
    tab.page.click("main button[type=submit]")
    tab.page.wait_for_url(lambda url: "/back/" not in url)
    tab.open("/account/my-place/")
    tab.check_everywhere()
    shown = tab.page.locator(".code-word").inner_text()

    tab.open("/account/email/")
    tab.page.fill("[name=email]", "chris@example.org")
    tab.page.click("main .button")
    tab.page.wait_for_selector("[name=code]")
    tab.check_everywhere()
    tab.page.fill("[name=code]", mailed_code())
    tab.page.press("[name=code]", "Enter")
    tab.page.wait_for_url(lambda url: "confirm" not in url)

    chris.refresh_from_db()
    assert (chris.is_guest, chris.email) == (False, "chris@example.org")
    tab.open("/account/back/")
    tab.page.fill("[name=return_code]", shown)
    tab.page.press("[name=return_code]", "Enter")
    tab.page.wait_for_selector(".error-summary")


def test_signing_in_works_without_scripts(browser: Browser, server_url: str, db: None) -> None:
    Person.objects.all().delete()
    make_person("Bram")
    with reader(browser, server_url, scripts=False) as opened:
        page = opened.page
        page.goto("/account/login/code/")
        assert not page.locator("#passkey-sign-in").is_visible()
        page.fill("[name=email]", "bram@example.org")
        page.press("[name=email]", "Enter")
        page.fill("[name=code]", mailed_code())
        page.press("[name=code]", "Enter")
        page.goto("/account/profile/")

        assert page.input_value("[name=name]") == "Bram"
