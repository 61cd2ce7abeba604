"""What style sheets and templates may hold under our content security policy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.ui.stylesheets import STATIC, own_style_sheets, tokens, without_comments

SOURCE = STATIC.parents[3]
_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_USED = re.compile(r"var\((--vlecht-[a-z0-9-]+)")
_TEMPLATES = sorted(SOURCE.rglob("templates/**/*.html"))


def faults_of_style_sheet(text: str) -> list[str]:
    """Return what would make a page ask another host, or hide from our own rules."""
    css = without_comments(text)
    faults = [f"asks elsewhere: {url}" for url in _URL.findall(css) if _is_elsewhere(url)]
    faults += ["@import" for _ in re.findall(r"@import", css)]
    faults += [
        f"physical side: {side}" for side in re.findall(r"(?:margin|padding)-(?:left|right)", css)
    ]
    return faults


def _is_elsewhere(url: str) -> bool:
    return url.startswith("//") or re.match(r"[a-z]+:", url) is not None


@pytest.mark.parametrize("path", own_style_sheets(), ids=lambda path: path.name)
def test_a_style_sheet_asks_no_other_host(path: Path) -> None:
    assert faults_of_style_sheet(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", own_style_sheets(), ids=lambda path: path.name)
def test_every_file_that_a_style_sheet_names_exists(path: Path) -> None:
    names = _URL.findall(without_comments(path.read_text(encoding="utf-8")))

    assert [name for name in names if not (path.parent / name).is_file()] == []


@pytest.mark.parametrize("path", own_style_sheets(), ids=lambda path: path.name)
def test_every_token_that_a_style_sheet_uses_exists(path: Path) -> None:
    used = set(_USED.findall(without_comments(path.read_text(encoding="utf-8"))))

    assert used - set(tokens("light")) == set()


@pytest.mark.parametrize("path", own_style_sheets(), ids=lambda path: path.name)
def test_colours_stand_in_the_tokens_only(path: Path) -> None:
    css = without_comments(path.read_text(encoding="utf-8"))
    if path.name in {"tokens.css", "print.css"}:
        return  # where colours are made, and where paper overrules them
    colours = set(re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{]*;)", css)) - {"#ffffff"}

    assert colours == set()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "body{background:url(https://elders.example/a.png)}",
            "asks elsewhere: https://elders.example/a.png",
        ),
        (
            "body{background:url('//elders.example/a.png')}",
            "asks elsewhere: //elders.example/a.png",
        ),
        ('@import "more.css";', "@import"),
        ("p{margin-left:1px}", "physical side: margin-left"),
    ],
)
def test_planted_faults_are_caught(text: str, fault: str) -> None:
    assert faults_of_style_sheet(text) == [fault]


@pytest.mark.parametrize("path", _TEMPLATES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_template_has_no_inline_style_or_script(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert (
        re.findall(
            r"\sstyle\s*=|<style\b|<script(?![^>]*(?:\bsrc=|type=\"application/json\"))|\son[a-z]+\s*=\s*[\"']|hx-on",
            text,
        )
        == []
    )


@pytest.mark.parametrize("path", _TEMPLATES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_template_loads_nothing_from_another_host(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    loaded = re.findall(
        r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*?(?:src|href)=\"([^\"]*)", text
    )

    assert [address for address in loaded if re.match(r"(?:[a-z]+:)?//", address)] == []
