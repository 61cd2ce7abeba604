"""The harness sees what it must see: each fault here is planted, and caught."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse

from tests.architecture.access_world import World
from tests.browser.reading import reader, show_answer

if TYPE_CHECKING:
    from playwright.sync_api import Browser

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'"
PAGE = """<!doctype html><html lang="nl"><head><title>Proef</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/ui/tokens.css"><link rel="stylesheet" href="/static/ui/base.css">
<link rel="stylesheet" href="/static/ui/components.css"></head>
<body><header>Boven</header><main id="content"><h1>Proef</h1>{}</main></body></html>"""

FAULTS = {
    '<img src="/static/ui/favicon.svg">': "axe image-alt",
    '<input type="text">': "axe label",
    '<p class="strand-x"><a href="/kit/"></a>x</p>': "axe link-name",
    '<p style="color: #eee">bleek</p>': "content security policy",
    "<script>1</script>": "content security policy",
    '<img alt="" src="http://127.0.0.2:9/x.png">': "asks another host",
    "<pre>" + "breed" * 100 + "</pre>": "scrolls sideways",
    '<summary>x</summary><input type="checkbox" aria-label="klein">': "small target",
}


@pytest.mark.parametrize(("planted", "caught"), FAULTS.items(), ids=FAULTS.values())
def test_a_planted_fault_is_caught(
    planted: str, caught: str, browser: Browser, server_url: str, world: World
) -> None:
    answer = HttpResponse(PAGE.format(planted), headers={"Content-Security-Policy": POLICY})

    with reader(browser, server_url, width=320) as opened:
        show_answer(opened, "/planted/", answer)
        opened.check()
        problems = opened.finish()

    assert [problem for problem in problems if caught in problem] != []


def test_a_page_without_faults_passes(browser: Browser, server_url: str, world: World) -> None:
    answer = HttpResponse(PAGE.format("<p>Goed.</p>"), headers={"Content-Security-Policy": POLICY})

    with reader(browser, server_url, width=320) as opened:
        show_answer(opened, "/planted/", answer)
        opened.check()
        problems = opened.finish()

    assert problems == []


def test_a_page_whose_styles_are_missing_is_no_proof(
    browser: Browser, server_url: str, world: World
) -> None:
    bare = HttpResponse(
        "<!doctype html><html lang=nl><title>x</title><main><h1>x</h1></main></html>"
    )

    with reader(browser, server_url) as opened:
        show_answer(opened, "/planted/", bare)
        problems = opened.finish()

    assert "the style sheet did not come in" in problems
