"""Read files back with other libraries than those that wrote them."""

from __future__ import annotations

import io
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pikepdf
from docx.oxml.ns import qn


def word_tables(content: bytes) -> list[list[list[str]]]:
    """Return the text of every cell of every table of a Word file."""
    document = docx.Document(io.BytesIO(content))
    return [[[cell.text for cell in row.cells] for row in t.rows] for t in document.tables]


def word_text(content: bytes) -> str:
    """Return all text of a Word file, that of links and tables too."""
    document = docx.Document(io.BytesIO(content))
    return "".join(node.text or "" for node in document.element.body.iter(qn("w:t")))


def sheets_of(content: bytes) -> dict[str, list[list[Any]]]:
    """Return the values of every sheet of an Excel file."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def pdf_text(content: bytes, folder: Path) -> str:
    """Return the text of a PDF in the order in which it was set, cell by cell."""
    path = folder / "read.pdf"
    path.write_bytes(content)
    read = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    )
    return read.stdout.decode().replace("\u00ad\n", "")  # a word that was broken at a line


@dataclass(frozen=True)
class Element:
    """One element of the structure tree of a PDF."""

    kind: str
    alt: str
    scope: str


def structure(content: bytes) -> list[Element]:
    """Return every element of the structure tree of a PDF, in reading order."""
    found: list[Element] = []

    def walk(element: Any) -> None:
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            return
        found.append(
            Element(
                str(element.S),
                str(element.get("/Alt", "")),
                _scope(element.get("/A")),
            )
        )
        inside = element.get("/K")
        for child in inside if isinstance(inside, pikepdf.Array) else [inside]:
            walk(child)

    with pikepdf.open(io.BytesIO(content)) as document:
        for child in document.Root.StructTreeRoot.K:
            walk(child)
    return found


def scopes(content: bytes) -> list[str]:
    """Return of which row or column each header cell of a PDF is the header."""
    return [element.scope for element in structure(content) if element.kind == "/TH"]


def marked_languages(content: bytes) -> set[str]:
    """Return the languages that stretches of text on the pages are marked with."""
    found = set()
    with pikepdf.open(io.BytesIO(content)) as document:
        for page in document.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary):
                    found.add(str(operands[1].get("/Lang", "")))
    return found - {""}


def _scope(attributes: Any) -> str:
    entries = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    for entry in entries:
        if isinstance(entry, pikepdf.Dictionary) and "/Scope" in entry:
            return str(entry.Scope)
    return ""
