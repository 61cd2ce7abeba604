"""A page does its work without JavaScript, and by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.architecture.access_world import World
from tests.browser.reading import reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def focused(page: Page) -> str:
    """Return the words of what has the focus."""
    return str(
        page.evaluate(
            "(document.activeElement.innerText || document.activeElement.ariaLabel || "
            "document.activeElement.labels?.[0]?.innerText || '').trim()"
        )
    )


def tab_until(page: Page, words: str, *, most: int = 60) -> None:
    """Press Tab until something with these words has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page) == words:
            return
    raise AssertionError(f"The keyboard does not reach {words!r}; it stands on {focused(page)!r}.")


def test_the_first_tab_stop_leads_past_the_header_to_the_content(
    browser: Browser, server_url: str, world: World
) -> None:
    with reader(browser, server_url, client=world.clients["process_guide"]) as opened:
        opened.open("/kit/")
        opened.page.keyboard.press("Tab")
        first = focused(opened.page)
        box = opened.page.locator(".skip-link").bounding_box()
        opened.page.keyboard.press("Enter")
        inside = opened.page.evaluate("document.activeElement.id")

    assert first == "Ga direct naar de inhoud"
    assert box is not None
    assert box["y"] >= 0
    assert inside == "content"


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard_without_scripts(
    browser: Browser, server_url: str, world: World
) -> None:
    with reader(
        browser, server_url, client=world.clients["process_guide"], width=360, scripts=False
    ) as opened:
        page = opened.page
        page.goto("/kit/")
        navigation = page.get_by_role("navigation", name="Hoofdmenu")
        hidden_at_first = navigation.is_hidden()
        page.get_by_role("button", name="Menu").focus()
        page.keyboard.press("Enter")
        shown = navigation.is_visible()
        page.keyboard.press("Escape")
        hidden_again = navigation.is_hidden()

    assert (hidden_at_first, shown, hidden_again) == (True, True, True)


def test_the_language_changes_without_scripts(
    browser: Browser, server_url: str, world: World
) -> None:
    with reader(browser, server_url, scripts=False) as opened:
        page = opened.page
        page.goto("/kit/")
        before = page.locator("html").get_attribute("lang")
        page.get_by_role("button", name="English").click()
        after = page.locator("html").get_attribute("lang")

    assert (before, after) == ("nl", "en")


def test_a_form_with_errors_brings_the_focus_to_the_summary_and_from_there_to_the_field(
    browser: Browser, server_url: str, world: World
) -> None:
    with reader(browser, server_url) as opened:
        page = opened.page
        opened.open("/kit/?sent=1")
        heading = page.evaluate("document.activeElement.id")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        field = page.evaluate("document.activeElement.id")
        described = page.locator(f"#{field}").get_attribute("aria-describedby") or ""
        texts = [page.locator(f"#{each}").inner_text() for each in described.split()]

    assert heading == "error-summary-title"
    assert field == "id_sent_sent-name"
    assert texts == ["Kies een naam die iedereen snapt.", "Dit veld is verplicht."]


def test_every_tab_stop_of_the_kit_shows_where_it_is(
    browser: Browser, server_url: str, world: World
) -> None:
    """Focus is seen: an outline of at least two pixels on every stop (WCAG 2.4.13)."""
    without: list[str] = []
    with reader(browser, server_url, client=world.clients["process_guide"]) as opened:
        opened.open("/kit/")
        opened.page.evaluate("document.activeElement.blur()")
        for _ in range(90):
            opened.page.keyboard.press("Tab")
            outline = opened.page.evaluate(
                "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
                " return e === document.body ? 'end' : s.outlineStyle + ' ' + parseFloat(s.outlineWidth)"
                " + ' ' + e.outerHTML.slice(0, 80); })()"
            )
            if outline == "end":
                break
            style, width, html = outline.split(" ", 2)
            if style == "none" or float(width) < 2:
                without.append(html)

    assert without == []


def test_the_page_fits_a_window_of_320_pixels_with_more_space_between_letters(
    browser: Browser, server_url: str, world: World
) -> None:
    """WCAG 1.4.12: the person's own text spacing loses nothing."""
    with reader(browser, server_url, width=320) as opened:
        opened.open("/kit/")
        opened.page.evaluate(
            "(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync("
            "'* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
            " word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');"
            " document.adoptedStyleSheets = [sheet]; })()"
        )
        width = opened.page.evaluate("document.documentElement.scrollWidth")

    assert width <= 320
