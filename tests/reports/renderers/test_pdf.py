from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pdfua
import pikepdf
import pytest
import typst

from tests.making.reports import make_report
from tests.reports.renderers.reading_back import marked_languages, scopes, structure
from vlecht.reports.renderers.pdf import TEMPLATE, report_pdf, with_row_headers

TOKENS = Path("src/vlecht/ui/static/ui/tokens.css")


@pytest.fixture(scope="module")
def content() -> bytes:
    return report_pdf(make_report())


@pytest.fixture
def document(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def kinds(content: bytes) -> list[str]:
    return [element.kind for element in structure(content)]


def _row_headers(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [
        thing
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary)
        and thing.get("/S") == "/TH"
        and any(entry.get("/Scope") == "/Row" for entry in thing.get("/A", []))
    ]


def test_the_file_says_its_language_its_title_and_that_it_is_tagged(document: pikepdf.Pdf) -> None:
    assert str(document.Root.Lang) == "nl"
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == "Proefverslag"
        assert metadata["pdfuaid:part"] == "1"


def test_headings_stand_in_the_structure_with_their_level(content: bytes) -> None:
    assert [kind for kind in kinds(content) if re.fullmatch(r"/H\d", kind)] == [
        "/H1", "/H1", "/H1", "/H2", "/H1",
    ]  # fmt: skip


def test_every_table_has_a_caption_column_headers_and_row_headers(content: bytes) -> None:
    headers = scopes(content)

    # Two tables (5 + 2 columns; 2 + 1 rows) and the three definitions.
    assert headers.count("/Column") == 7
    assert headers.count("/Row") == 6
    assert kinds(content).count("/Table") == 3
    assert kinds(content).count("/Caption") == 3  # two tables and the figure


def test_row_headers_are_there_only_through_our_own_step() -> None:
    plain = io.BytesIO()
    with pikepdf.open(io.BytesIO(report_pdf(make_report()))) as document:
        for row_header in _row_headers(document):
            row_header.S = pikepdf.Name.TD
            del row_header.A
        document.save(plain)

    assert scopes(plain.getvalue()).count("/Row") == 0
    assert scopes(with_row_headers(plain.getvalue())).count("/Row") == 6


def test_a_figure_is_described(content: bytes) -> None:
    described = [element.alt for element in structure(content) if element.kind == "/Figure"]

    assert described == ["Staafdiagram. Onderwijs: 12 netwerken."]


def test_words_in_another_language_say_so(content: bytes) -> None:
    assert marked_languages(content) == {"nl", "en"}


def test_a_checker_of_others_finds_no_fault(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)

    assert list(pdfua.validate(str(path)).findings) == []


def test_the_checker_of_typst_refuses_a_report_without_title(tmp_path: Path) -> None:
    source = tmp_path / "untitled.typ"
    source.write_text("= Kop")

    with pytest.raises(typst.TypstError, match="title"):
        typst.compile(str(source), pdf_standards="ua-1")


def test_the_same_report_gives_the_same_file(content: bytes) -> None:
    assert report_pdf(make_report()) == content


def test_english_is_said_to_be_english() -> None:
    document = pikepdf.open(io.BytesIO(report_pdf(replace(make_report(), language="en"))))

    assert str(document.Root.Lang) == "en"


def test_the_colours_are_those_of_the_interface() -> None:
    tokens = dict(re.findall(r"(--vlecht-color-[\w-]+): (#\w{6});", TOKENS.read_text("utf-8")))
    light = dict(reversed(re.findall(r"(--vlecht-color-[\w-]+): (#\w{6});", TOKENS.read_text())))
    used = re.findall(r'rgb\("(#\w{6})"\) // (--vlecht-color-[\w-]+)', TEMPLATE.read_text("utf-8"))

    assert len(used) == 10
    assert tokens
    assert [(name, colour) for colour, name in used if light[name] != colour] == []
