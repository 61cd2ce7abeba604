"""Every file format with the renderer that writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from vlecht.reports.document.report import Report
from vlecht.reports.renderers.docx import report_docx
from vlecht.reports.renderers.html import report_file
from vlecht.reports.renderers.ods import report_ods
from vlecht.reports.renderers.pdf import report_pdf
from vlecht.reports.renderers.xlsx import report_xlsx

RENDERERS: Final[Mapping[str, Callable[[Report], bytes]]] = {
    "pdf": report_pdf,
    "docx": report_docx,
    "xlsx": report_xlsx,
    "ods": report_ods,
    "html": report_file,
}
