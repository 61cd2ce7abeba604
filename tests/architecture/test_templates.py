"""Templates show what they are given; style and behaviour live in files of their own."""

from __future__ import annotations

import re

import pytest

from tests.architecture.source_files import PACKAGE, place, templates

FAULTS = {
    "inline style": re.compile(r"""\sstyle\s*=\s*["']""", re.IGNORECASE),
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", re.IGNORECASE),
    "inline style element": re.compile(r"<style\b", re.IGNORECASE),
    "event attribute": re.compile(r"\s(on[a-z]+|hx-on[a-z:-]*)\s*=", re.IGNORECASE),
    "script address": re.compile(r"javascript:", re.IGNORECASE),
    "request to a third party": re.compile(
        r"""(?:src|srcset|action|poster)\s*=\s*["'](?:https?:)?//|<link[^>]+href=["'](?:https?:)?//"""
    ),
    "untrimmed translation": re.compile(r"\{%\s*blocktrans(?:late)?(?![^%]*\btrimmed\b)[^%]*%\}"),
}
MARKED_SAFE = re.compile(r"\|\s*safe\b|\{%\s*autoescape\s+off")
# Path below src/vlecht and which fault it may have, with why.
EXCEPTIONS: dict[tuple[str, str], str] = {}


def faults_in(text: str) -> set[str]:
    """Name what is wrong in a template."""
    return {name for name, pattern in FAULTS.items() if pattern.search(text)}


def test_no_template_has_style_script_or_third_parties_in_it() -> None:
    found = [
        f"{place(path)}: {fault}"
        for path in templates()
        if path.suffix == ".html"
        for fault in sorted(faults_in(path.read_text("utf-8")))
        if (str(path.relative_to(PACKAGE)), fault) not in EXCEPTIONS
    ]

    assert found == []


def test_only_the_interface_kit_marks_text_as_safe() -> None:
    found = [
        place(path)
        for path in templates()
        if path.relative_to(PACKAGE).parts[0] != "ui"
        and path.suffix == ".html"
        and MARKED_SAFE.search(path.read_text("utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('<p style="color: red">', "inline style"),
        ("<script>go()</script>", "inline script"),
        ("<style>p {}</style>", "inline style element"),
        ('<button onclick="go()">', "event attribute"),
        ('<button hx-on:click="go()">', "event attribute"),
        ('<a href="javascript:go()">', "script address"),
        ('<img src="https://example.org/x.png">', "request to a third party"),
        ("{% blocktranslate %}\n text\n{% endblocktranslate %}", "untrimmed translation"),
    ],
)
def test_a_planted_fault_is_caught(text: str, fault: str) -> None:
    assert faults_in(text) == {fault}
