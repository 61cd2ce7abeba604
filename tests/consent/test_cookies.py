"""The privacy page lists every cookie: a visit to the pages sets these and no others."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.test import Client

from tests.making.people import PASSWORD, make_person
from vlecht.consent.cookies import cookies, in_browser

SOURCE = Path(__file__).resolve().parents[2] / "src" / "vlecht"


@pytest.mark.django_db
def test_a_whole_visit_sets_exactly_the_cookies_that_we_list() -> None:
    make_person("Bram")
    browser = Client()
    seen: set[str] = set()

    def visit(method: str, address: str, fields: dict[str, str] | None = None) -> int:
        answer = getattr(browser, method)(address, fields or {}, follow=True)
        for step in [*[step for step, _status in answer.redirect_chain], answer]:
            seen.update(getattr(step, "cookies", {}))
        seen.update(browser.cookies)
        return answer.status_code

    assert visit("get", "/account/login/") == 200
    visit("post", "/language/", {"language": "en", "next": "/account/login/"})
    visit("post", "/account/login/", {"login": "bram@example.org", "password": "wrong"})
    visit("post", "/account/login/", {"login": "bram@example.org", "password": PASSWORD})
    assert visit("get", "/account/personal-data/") == 200
    visit("get", "/account/sessions/")
    visit("post", "/account/logout/")

    assert seen == {cookie.name for cookie in cookies()}
    assert len(seen) == 3


def test_no_code_of_ours_sets_a_cookie_by_itself() -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"set_cookie", "set_signed_cookie"}
    ]

    assert found == []


def test_no_script_of_ours_sets_a_cookie() -> None:
    scripts = [path for path in SOURCE.rglob("*.js") if "vendor" not in path.parts]

    assert scripts
    assert [path.name for path in scripts if "document.cookie" in path.read_text("utf-8")] == []


def test_only_the_canvas_keeps_something_in_the_browser_and_the_page_says_so() -> None:
    users = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.js")
        if "vendor" not in path.parts
        for word in ("localStorage", "sessionStorage", "indexedDB", "caches.open")
        if word in path.read_text("utf-8")
    }
    places = {
        found
        for path in SOURCE.rglob("*.html")
        for found in re.findall(r'data-store="([a-z]+:)', path.read_text("utf-8"))
    }

    assert users == {"charter/static/charter/canvas.js"}
    assert places == {item.name.removesuffix("…") for item in in_browser()}
