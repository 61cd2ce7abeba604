from __future__ import annotations

import re
from html.parser import HTMLParser

from tests.making.reports import make_report
from vlecht.reports.renderers.html import report_contents, report_file, report_fragment


class Outline(HTMLParser):
    """Collects ids, links inside the page, headings and addresses outside."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.inside: list[str] = []
        self.headings: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if identifier := values.get("id"):
            self.ids.append(identifier)
        href = values.get("href") or ""
        if href.startswith("#"):
            self.inside.append(href[1:])
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(tag)
        for name in ("src", "href"):
            if (values.get(name) or "").startswith(("http", "//")) and tag != "a":
                self.outside.append(str(values[name]))


def outline_of(markup: str) -> Outline:
    outline = Outline()
    outline.feed(markup)
    return outline


def test_every_link_inside_leads_somewhere_and_no_id_is_used_twice() -> None:
    outline = outline_of(report_file(make_report()).decode())

    assert set(outline.inside) - set(outline.ids) == set()
    assert len(outline.ids) == len(set(outline.ids))


def test_the_page_keeps_the_first_heading_for_itself() -> None:
    assert outline_of(report_fragment(make_report())).headings == ["h2", "h2", "h3", "h2"]
    assert outline_of(report_file(make_report()).decode()).headings[0] == "h1"


def test_a_table_has_a_caption_column_headers_and_row_headers() -> None:
    markup = report_fragment(make_report())

    assert markup.count("<caption") == 2
    assert markup.count('scope="col"') == 7
    assert markup.count('scope="row"') == 3


def test_marks_are_words_and_not_only_colours() -> None:
    markup = report_fragment(make_report())

    assert '<td class="report-cell-unknown">onbekend <sup>b</sup></td>' in markup
    assert "bronnen verschillen: gestopt (overzicht); loopt nog (bijlage)" in markup


def test_words_in_another_language_say_so() -> None:
    assert '<span lang="en">An English sentence.</span>' in report_fragment(make_report())


def test_the_contents_lead_to_every_section() -> None:
    assert outline_of(report_contents(make_report())).inside == [
        "short", "networks", "first", "sources",
    ]  # fmt: skip


def test_the_file_asks_nothing_of_anybody() -> None:
    markup = report_file(make_report()).decode()

    assert outline_of(markup).outside == []
    assert "url(" not in markup
    assert "@import" not in markup
    assert "<script" not in markup


def test_the_file_uses_the_tokens_of_the_interface() -> None:
    markup = report_file(make_report()).decode()

    assert "--vlecht-color-ink: #2a241f;" in markup
    assert '<html lang="nl">' in markup
    assert "@media print" in markup


def test_the_fragment_has_no_style_of_its_own() -> None:
    markup = report_fragment(make_report())

    assert "style=" not in markup
    assert "<style" not in markup
