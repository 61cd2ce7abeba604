"""Start a network on a phone: the canvas through a lost connection, a guest in by code, a yes by link."""

from __future__ import annotations

import re
from uuid import uuid4

import pikepdf
import pytest
from django.test import Client
from playwright.sync_api import expect

from tests.making.agreements import make_agreement
from tests.making.networks import make_peopled_network
from tests.making.people import MOMENT, make_person
from vlecht.charter.canvas import shipped_canvas
from vlecht.charter.models import CanvasField, CanvasRevision
from vlecht.charter.operations.canvas import write_canvas_field
from vlecht.networks.models import LearningNetwork, NetworkMembership

pytestmark = [pytest.mark.browser]
PHONE = {"width": 360, "height": 740}


def sign_in_on(page, person, server_url) -> None:

    client = Client()
    client.force_login(person)
    for name, morsel in client.cookies.items():
        page.context.add_cookies([{"name": name, "value": morsel.value, "url": server_url}])


def saved(key: str) -> str:
    return CanvasField.objects.get(key=key).text


def wait_until_saved(page) -> None:
    expect(page.locator("[data-canvas-status]")).to_have_text("Alles is bewaard")


def test_from_a_name_to_a_guest_at_the_table(browser, transactional_db, server_url, settings):
    settings.BASE_URL = server_url
    # A page of its own: a lost connection is an error on the console, and meant to be.
    context = browser.new_context(base_url=server_url, locale="nl-NL", viewport=PHONE)
    page = context.new_page()
    sign_in_on(page, make_person("Amina"), server_url)

    page.goto("/", timeout=60_000)  # the first page of a run compiles every template
    page.get_by_role("link", name="Start een netwerk").click()
    page.get_by_label("Hoe heet het netwerk?").fill("Samen in Noord")
    page.get_by_role("button", name="Start het netwerk").click()
    page.get_by_role("link", name="Begin met invullen").click()

    # Any order, saved as you go.
    page.get_by_label("Wat willen we samen weten?").fill("Hoe blijven buren meedoen?")
    wait_until_saved(page)
    assert saved("central_question") == "Hoe blijven buren meedoen?"
    page.locator("#field-seat_residents").get_by_label("ervaring").check()
    wait_until_saved(page)
    expect(page.locator("[data-missing-strands] li:visible")).to_have_count(2)

    # The tunnel: what is typed waits, also through a reload of the page's own memory.
    page.context.set_offline(True)
    page.get_by_label("Hoe vaak zien we elkaar?").fill("Elke maand")
    status = page.locator("[data-canvas-status]")
    expect(status).to_contain_text("Wacht op verbinding")
    assert not CanvasField.objects.filter(key="rhythm").exists()
    page.context.set_offline(False)
    wait_until_saved(page)
    assert saved("rhythm") == "Elke maand"
    assert page.evaluate("localStorage.length") == 0

    # A resident comes in by code, on a phone of their own, without an account.
    page.goto(f"/networks/{LearningNetwork.objects.get().pk}/invitations/")
    page.get_by_role("button", name="Maak de uitnodiging").click()
    code = page.locator(".join-code").inner_text()
    phone = browser.new_context(base_url=server_url, locale="nl-NL", viewport=PHONE)
    guest = phone.new_page()
    guest.goto("/join/")
    guest.get_by_label("Je code").fill(code.lower())
    guest.get_by_role("button", name="Verder").click()
    expect(guest.get_by_role("heading", name="Samen in Noord")).to_be_visible()
    guest.get_by_label("Hoe mogen we je noemen?").fill("Chris")
    guest.get_by_label("Uit mijn eigen leven").check()
    guest.get_by_role("button", name="Kom binnen").click()
    expect(guest.get_by_role("heading", name="Je bent binnen")).to_be_visible()
    key = guest.locator(".join-code").inner_text()
    guest.get_by_role("link", name="Naar het netwerk").click()
    expect(guest.get_by_role("heading", name="Samen in Noord", level=1)).to_be_visible()
    phone.close()

    # Another day, another phone.
    other = browser.new_context(base_url=server_url, locale="nl-NL", viewport=PHONE)
    back = other.new_page()
    back.goto(f"/account/back/{key}/")
    back.get_by_role("main").get_by_role("button").first.click()
    expect(back.get_by_role("link", name="Samen in Noord")).to_be_visible()
    other.close()
    context.close()
    assert NetworkMembership.objects.get(person__name="Chris").knowledge_source == "experience"


def test_two_people_in_one_field_and_a_closed_tab_lose_nothing(page, browser, server_url) -> None:

    made = make_peopled_network()
    path = f"/networks/{made.network.pk}/canvas/"
    sign_in_on(page, made.amina, server_url)
    context = browser.new_context(base_url=server_url, locale="nl-NL")
    brams = context.new_page()
    sign_in_on(brams, made.bram, server_url)
    page.goto(path)
    brams.goto(path)

    page.get_by_label("Wie doet wat?").fill("Amina begeleidt")
    wait_until_saved(page)
    brams.get_by_label("Wie doet wat?").fill("Bram begeleidt")
    message = brams.locator("#roles-message")
    expect(message).to_contain_text("Amina schreef hier ook")
    expect(brams.get_by_label("Wie doet wat?")).to_have_value("Amina begeleidt")

    message.get_by_role("link").click()
    expect(brams.get_by_label("Wat moet er staan?")).to_have_value(
        re.compile("Amina begeleidt\\s+Bram begeleidt")
    )
    brams.get_by_label("Wat moet er staan?").fill("Amina en Bram begeleiden samen")
    brams.get_by_role("button", name="Bewaar deze tekst").click()
    expect(brams.get_by_label("Wie doet wat?")).to_have_value("Amina en Bram begeleiden samen")
    assert set(CanvasRevision.objects.values_list("text", flat=True)) == {
        "Amina begeleidt",
        "Bram begeleidt",
        "Amina en Bram begeleiden samen",
    }

    # Offline, and the tab is gone before the connection is back.
    brams.context.set_offline(True)
    brams.get_by_label("Hoe vaak zien we elkaar?").fill("Om de zes weken")
    brams.wait_for_function("localStorage.length === 1")
    brams.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(path)
    wait_until_saved(again)
    expect(again.get_by_label("Hoe vaak zien we elkaar?")).to_have_value("Om de zes weken")
    assert saved("rhythm") == "Om de zes weken"
    context.close()


def test_without_javascript_one_button_saves_everything(browser, transactional_db, server_url):

    made = make_peopled_network()
    context = browser.new_context(
        base_url=server_url, locale="nl-NL", viewport=PHONE, java_script_enabled=False
    )
    page = context.new_page()
    sign_in_on(page, made.chris, server_url)
    page.goto(f"/networks/{made.network.pk}/canvas/?path=deep")

    page.get_by_label("Wie doet wat?").fill("Samen")
    page.locator("#field-seat_residents").get_by_label("ervaring").check()
    page.get_by_label("5 heel graag").check()
    page.get_by_role("button", name="Sla op").click()

    expect(page.get_by_text("Bewaard.")).to_be_visible()
    expect(page.get_by_label("Wie doet wat?")).to_have_value("Samen")
    assert saved("motivation") == "5"
    assert saved("seat_residents_strands") == "experience"
    assert CanvasField.objects.exclude(text="").count() == 3
    context.close()


def test_an_employer_says_yes_without_an_account(browser, transactional_db, server_url):

    made = make_peopled_network()
    agreement = make_agreement(made)
    desk = browser.new_context(base_url=server_url, locale="nl-NL")
    guide = desk.new_page()
    sign_in_on(guide, made.amina, server_url)
    guide.goto(f"/networks/{made.network.pk}/agreements/{agreement.pk}/")
    guide.get_by_role("button", name="Maak een link om ja te zeggen").nth(1).click()
    address = guide.get_by_label("Link om ja te zeggen").input_value()

    phone = browser.new_context(base_url=server_url, locale="nl-NL", viewport=PHONE)
    employer = phone.new_page()
    employer.goto(re.sub(r"^https?://[^/]+", "", address))
    employer.get_by_label("Je naam").fill("Fatima de Wit")
    employer.get_by_role("button", name="Ja, als werkgever akkoord").click()
    expect(employer.get_by_text("Je zei ja")).to_be_visible()

    guide.reload()
    guide.goto(f"/networks/{made.network.pk}/agreements/{agreement.pk}/")
    expect(guide.get_by_text("Werkgever: Fatima de Wit")).to_be_visible()
    desk.close()
    phone.close()


@pytest.mark.parametrize("length", ["empty", "usual", "long"])
def test_the_canvas_prints_on_one_sheet_of_a3(page, server_url, length, tmp_path) -> None:

    made = make_peopled_network()
    words = {"empty": 0, "usual": 18, "long": 55}[length]
    for field in shipped_canvas().fields():
        text = field.choices[0].key if field.choices else "samen leren in de wijk " * (words // 5)
        if words:
            write_canvas_field(
                network=made.network,
                key=field.key,
                text=text,
                base_version=0,
                submission_id=uuid4(),
                actor=made.amina,
                at=MOMENT,
            )
    sign_in_on(page, made.amina, server_url)
    page.goto(f"/networks/{made.network.pk}/canvas/print/")

    target = tmp_path / "canvas.pdf"
    page.pdf(path=target, prefer_css_page_size=True)

    with pikepdf.open(target) as sheet:
        assert len(sheet.pages) == 1
        box = [float(number) for number in sheet.pages[0].mediabox]
        # A3 on its side: 420 by 297 millimetres, in points.
        assert (round(box[2]), round(box[3])) == (1191, 842)
