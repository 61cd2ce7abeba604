"""Opens pages as a reader would and says what is wrong with them.

A run is void unless the style sheet and the font came in, the console stayed silent, nothing
was blocked by the content security policy and no other host was asked: axe finds no contrast
fault on a page whose styles are missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Route

WIDTHS = (320, 1280)
LANGUAGES = ("nl", "en")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Dark changes colours and nothing else; these are the rules that look at colours.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]

_WATCH_POLICY = """
window.policyReports = [];
document.addEventListener("securitypolicyviolation", (report) => {
  window.policyReports.push(report.violatedDirective + " " + report.blockedURI + " " + report.sample);
});
"""
_SIDEWAYS = """
() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return "";
  const guilty = [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.right > wide + 1 && !element.closest(".table-region, [popover], .visually-hidden");
  });
  return guilty.slice(0, 3).map((each) => each.outerHTML.slice(0, 120)).join(" | ") || "the page";
}
"""
_SMALL_TARGETS = """
() => [...document.querySelectorAll("button, .button, input, select, textarea, summary")]
  .filter((element) => element.checkVisibility({visibilityProperty: true}))
  .filter((element) => !element.matches("[type=hidden], .visually-hidden"))
  .map((element) => element.matches("[type=radio], [type=checkbox]")
    ? element.closest("label") ?? element : element)
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.height > 0 && box.height < 43.5)
  .map(([element, box]) => Math.round(box.height) + "px " + element.outerHTML.slice(0, 100))
"""


@dataclass
class Reader:
    """One open tab with what went wrong in it."""

    page: Page
    own_host: str
    problems: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Go to an address of ours and wait until styles and font are there."""
        self.page.goto(address, wait_until="load")
        self.settle()

    def settle(self) -> None:
        """Check that what makes the page look as it should has come in."""
        self.page.evaluate("document.fonts.ready.then(() => true)")
        if not self.page.evaluate("document.fonts.check('18px \"Source Sans 3\"')"):
            self.problems.append("the font did not come in")
        if self.page.evaluate(
            "getComputedStyle(document.documentElement).getPropertyValue('--vlecht-color-paper')"
        ) not in {"#fbf8f2", "#1b1815"}:
            self.problems.append("the style sheet did not come in")

    def look(self, *, width: int, scheme: str) -> None:
        """Give the window another width, or the person's machine another colour scheme."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]

    def check(self, *, scheme: str = "light") -> None:
        """Run axe and our own measures on what is shown now."""
        where = f"{self.page.viewport_size['width'] if self.page.viewport_size else '?'} {scheme}"
        options: dict[str, Any] = {"resultTypes": ["violations"]}
        options["runOnly"] = (
            {"type": "tag", "values": TAGS}
            if scheme == "light"
            else {"type": "rule", "values": COLOUR_RULES}
        )
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE_SCRIPT)
        found = self.page.evaluate("(options) => axe.run(document, options)", options)
        for violation in found["violations"]:
            nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            self.problems.append(f"{where} axe {violation['id']}: {nodes}")
        if scheme == "light":
            if sideways := self.page.evaluate(_SIDEWAYS):
                self.problems.append(f"{where} scrolls sideways: {sideways}")
            self.problems += [
                f"{where} small target: {each}" for each in self.page.evaluate(_SMALL_TARGETS)
            ]

    def check_everywhere(self, *, schemes: tuple[str, ...] = ("light", "dark")) -> None:
        """Check in both widths and these colour schemes."""
        for scheme in schemes:
            for width in WIDTHS:
                self.look(width=width, scheme=scheme)
                self.check(scheme=scheme)

    def finish(self) -> list[str]:
        """Return everything that went wrong, without repeating it."""
        reports = self.page.evaluate("window.policyReports ?? []")
        self.problems += [f"content security policy: {report}" for report in reports]
        return list(dict.fromkeys(self.problems))

    def note_console(self, message: ConsoleMessage) -> None:
        """Keep what the console complains about; an answer of 4xx is no fault of the page."""
        if message.type == "error" and "status of 4" not in message.text:
            self.problems.append(f"console: {message.text}")

    def note_request(self, request: Request) -> None:
        """Keep requests to anyone else."""
        address = urlsplit(request.url)
        if address.scheme in {"http", "https"} and address.netloc != self.own_host:
            self.problems.append(f"asks another host: {request.url}")


@contextmanager
def reader(
    browser: Browser,
    server_url: str,
    *,
    client: Client | None = None,
    language: str = "nl",
    width: int = 1280,
    scheme: str = "light",
    scripts: bool = True,
) -> Iterator[Reader]:
    """Open a fresh profile, signed in as the person of `client`."""
    context = browser.new_context(
        base_url=server_url,
        locale={"nl": "nl-NL", "en": "en-GB"}[language],
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    context.set_default_timeout(60_000)  # a busy machine is no fault of a page
    cookies = {settings.LANGUAGE_COOKIE_NAME: language}
    if client is not None and settings.SESSION_COOKIE_NAME in client.cookies:
        cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies(
        [{"name": name, "value": value, "url": server_url} for name, value in cookies.items()]
    )
    if scripts:
        context.add_init_script(_WATCH_POLICY)
    page = context.new_page()
    opened = Reader(page, urlsplit(server_url).netloc)
    page.on("pageerror", lambda error: opened.problems.append(f"script: {error}"))
    page.on("console", opened.note_console)
    page.on("request", opened.note_request)
    yield opened
    context.close()


def show_answer(opened: Reader, address: str, answer: HttpResponse) -> None:
    """Show an answer that was computed elsewhere, at its own address and with its own headers."""

    def fulfil(route: Route) -> None:
        route.fulfill(
            status=200,
            headers=dict(answer.headers.items()),
            body=answer.content,
        )

    opened.page.route(lambda url: urlsplit(url).path == address, fulfil)
    opened.open(address)
    opened.page.unroute_all()
