from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.making.reports import make_report
from tests.reports.renderers.reading_back import word_tables
from vlecht.reports.renderers.docx import report_docx


@pytest.fixture(scope="module")
def content() -> bytes:
    return report_docx(make_report())


@pytest.fixture
def document(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def test_headings_are_real_headings(document: Document) -> None:
    found = [(p.style.name, p.text) for p in document.paragraphs if "Heading" in p.style.name]

    assert found == [
        ("Heading 1", "Kort"),
        ("Heading 1", "Netwerken"),
        ("Heading 2", "Wijkteam leert"),
        ("Heading 1", "Bronnen"),
    ]


def test_the_header_of_a_table_comes_back_on_every_page(document: Document) -> None:
    first = document.tables[0].rows[0]

    assert [cell.text for cell in first.cells] == [
        "Netwerk", "Waar", "Begin", "Leden", "Loopt het nog?",
    ]  # fmt: skip
    assert first._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(
        row._tr.trPr.find(qn("w:tblHeader")) is None for row in list(document.tables[0].rows)[1:]
    )


def test_the_file_says_its_language_and_what_it_is(document: Document) -> None:
    properties = document.core_properties
    default = document.styles.element.find(qn("w:docDefaults")).find(f".//{qn('w:lang')}")

    assert (properties.title, properties.author, properties.language) == (
        "Proefverslag", "Vlecht", "nl-NL",
    )  # fmt: skip
    assert default.get(qn("w:val")) == "nl-NL"


def test_words_in_another_language_say_so(document: Document) -> None:
    marked = [
        run.text
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if (rpr := run._r.rPr) is not None
        and (language := rpr.find(qn("w:lang"))) is not None
        and language.get(qn("w:val")) == "en-GB"
    ]

    assert marked == ["An English sentence."]


def test_a_picture_is_described(document: Document) -> None:
    described = [
        inline.docPr.get("descr") for inline in document.element.body.iter(qn("wp:inline"))
    ]

    assert described == ["Staafdiagram. Onderwijs: 12 netwerken."]


def test_every_link_inside_leads_somewhere(document: Document) -> None:
    body = document.element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    anchors = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}

    assert anchors
    assert anchors - marks == set()


def test_the_contents_can_be_renewed_by_word(document: Document) -> None:
    instructions = [node.text for node in document.element.body.iter(qn("w:instrText"))]

    assert instructions == [' TOC \\o "1-2" \\n \\h \\z ']


def test_cells_say_what_the_layout_says(content: bytes) -> None:
    assert word_tables(content)[0][1:] == [
        ["Wijkteam leert", "Almere", "2015", "8 (afgeleid) a", "gestopt"],
        [
            "Zorg leert", "onbekend b", "niet gevraagd c", "niet ingevuld",
            "bronnen verschillen: gestopt (overzicht); loopt nog (bijlage) d",
        ],
    ]  # fmt: skip
