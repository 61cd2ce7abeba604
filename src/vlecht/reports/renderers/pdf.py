"""The report as a tagged PDF.

Typst sets the pages and checks PDF/UA-1 while it compiles: a missing description, title or
language is an error there, not a warning. Typst cannot yet mark a cell as the header of its
row, so that is added afterwards in the structure tree. Only the bundled fonts are used: the same
report looks the same on every machine.
"""

import io
import json
from functools import cache
from pathlib import Path
from typing import Any, Final

import pikepdf
import typst

from vlecht.reports.document.report import Report
from vlecht.reports.fonts.coverage import spell_for_fonts
from vlecht.reports.renderers.document_json import DocumentJson

TEMPLATE = Path(__file__).parent / "typst" / "report.typ"
FONT_FOLDER = Path(__file__).parents[1] / "fonts"
PDF_STANDARD: Final = "ua-1"


@cache
def bundled_fonts() -> typst.Fonts:
    """Read the font files once in a process."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(FONT_FOLDER)])


def report_pdf(report: Report) -> bytes:
    """Return the report as a PDF/UA-1 file."""
    data = DocumentJson(report, spell=spell_for_fonts).document()
    pages = typst.compile(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        font_paths=bundled_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
        pdf_standards=PDF_STANDARD,
    )
    return with_row_headers(pages)


def with_row_headers(pages: bytes) -> bytes:
    """Mark the first cell of every body row as the header of that row."""
    with pikepdf.open(io.BytesIO(pages)) as document:
        for table in _elements(document.Root.StructTreeRoot, "/Table"):
            for row in _elements(table, "/TR"):
                cells = _children(row)
                if cells and cells[0].get("/S") == "/TD":
                    _make_row_header(cells[0])
        written = io.BytesIO()
        document.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return written.getvalue()


def _make_row_header(cell: pikepdf.Dictionary) -> None:
    cell.S = pikepdf.Name.TH
    attributes = cell.get("/A")
    own = list(attributes) if isinstance(attributes, pikepdf.Array) else []
    table_attributes = next((entry for entry in own if entry.get("/O") == "/Table"), None)
    if table_attributes is None:
        table_attributes = pikepdf.Dictionary(O=pikepdf.Name.Table)
        cell.A = pikepdf.Array([*own, table_attributes])
    table_attributes.Scope = pikepdf.Name.Row


def _children(element: pikepdf.Object) -> list[pikepdf.Dictionary]:
    inside: Any = element.get("/K")
    entries = list(inside) if isinstance(inside, pikepdf.Array) else [inside]
    return [entry for entry in entries if isinstance(entry, pikepdf.Dictionary) and "/S" in entry]


def _elements(element: pikepdf.Object, kind: str) -> list[pikepdf.Dictionary]:
    found = []
    for child in _children(element):
        if child.get("/S") == kind:
            found.append(child)
        else:
            found.extend(_elements(child, kind))
    return found
