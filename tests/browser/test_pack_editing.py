"""Changing a pack, from faults to a published version, as it looks and by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from tests.browser.reading import Reader, reader
from tests.making.frameworks import make_pack, pack_text
from tests.making.networks import make_programme
from tests.making.people import make_person
from vlecht.frameworks.models import ContentPack, PackVersion
from vlecht.networks.models import Programme
from vlecht.people.models import Person

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ADDRESS = "/packs/edit/?pack=garden"


@pytest.fixture
def tab(browser: Browser, server_url: str, db: None) -> Iterator[Reader]:
    ContentPack.objects.all().delete()
    Programme.objects.all().delete()
    Person.objects.all().delete()
    coby = make_person("Coby")
    make_programme(coordinator=coby)
    make_pack()
    client = Client()
    client.force_login(coby)
    with reader(browser, server_url, client=client) as opened:
        yield opened
        assert opened.finish() == []


def test_a_pack_goes_from_faults_to_published_by_keyboard_alone(tab: Reader) -> None:
    page = tab.page
    tab.open(ADDRESS)
    page.focus("[name=text]")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(
        pack_text("1.1", water_nl="Er is regen.").replace("experts", "roddel")
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.wait_for_selector("#fault-summary-title")
    assert page.evaluate("document.activeElement.id") == "fault-summary-title"
    assert page.locator("tbody th").all_inner_texts() == ["14"]
    tab.check_everywhere()

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the link leads to the text
    assert page.evaluate("document.activeElement.name") == "text"
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(pack_text("1.1", water_nl="Er is regen."))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.wait_for_selector("ins")
    assert page.locator("ins").all_inner_texts() == ["1.1", "Er is regen."]
    tab.check_everywhere()
    assert PackVersion.objects.count() == 1

    page.focus("[name=publish]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/packs/garden/*")
    assert PackVersion.objects.current().get().version == "1.1"
    tab.check_everywhere()


def test_two_versions_side_by_side_are_fit_for_everyone(tab: Reader) -> None:
    make_pack("1.1", water_nl="Er is regen.")

    tab.open("/packs/garden/versions/?from=1.0&to=1.1")
    tab.check_everywhere()
    tab.open("/packs/garden/?version=1.0")
    tab.check_everywhere()

    assert tab.page.locator("text=Deze versie geldt nu niet").count() == 1
