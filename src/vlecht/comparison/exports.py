"""The grid as a file: the same cells in CSV, XLSX and ODS, and never a formula among them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from vlecht.comparison.grid_query import GridQuery
from vlecht.comparison.models import Inventory
from vlecht.comparison.queries.grid import GridRow, all_grid_rows
from vlecht.comparison.vocabulary import RecordType, YesNo
from vlecht.ui.spreadsheet_text import without_formula

_UNSAFE_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL = 32_767


@dataclass(frozen=True)
class ExportFormat:
    ending: str
    content_type: str
    write: Callable[[str, Iterable[list[str]]], bytes]


def grid_lines(inventory: Inventory, query: GridQuery) -> Iterator[list[str]]:
    """Yield a header and a line a network: exactly what the grid shows for this address."""
    yield [
        _("Network"),
        _("How described"),
        _("Counted"),
        *(str(column.label) for column in query.columns),
    ]
    for row in all_grid_rows(inventory, query):
        yield _line(row)


def _line(row: GridRow) -> list[str]:
    case = row.case
    return [
        case.name,
        str(RecordType(case.record_type).label),
        str(YesNo.YES.label if case.counted else YesNo.NO.label),
        *(cell.text for cell in row.cells),
    ]


def _clean(text: str) -> str:
    return without_formula(_UNSAFE_IN_XML.sub("�", text))[:_LONGEST_CELL]


def to_csv(title: str, lines: Iterable[list[str]]) -> bytes:
    """Write CSV as Dutch Excel opens it by itself: UTF-8 with a mark, semicolons."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for line in lines:
        writer.writerow([_clean(cell) for cell in line])
    return text.getvalue().encode("utf-8-sig")


def to_xlsx(title: str, lines: Iterable[list[str]]) -> bytes:
    """Write a workbook of text cells."""
    import xlsxwriter  # noqa: PLC0415 -- slow import

    file = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet(_sheet_name(title))
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, 60, 28)
        for number, line in enumerate(lines):
            for column, cell in enumerate(line):
                sheet.write_string(number, column, _clean(cell), wrapped if number else bold)
    return file.getvalue()


def to_ods(title: str, lines: Iterable[list[str]]) -> bytes:
    """Write a spreadsheet of string cells for LibreOffice.

    The rows are written as text: made cell by cell, two thousand rows take seven seconds.
    """
    from odfdo import Document  # noqa: PLC0415 -- slow import

    rows = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, line))}</table:table-row>" for line in lines
    )
    name = escape(_sheet_name(title), {'"': "&quot;"})
    document = Document("spreadsheet")
    document.body.clear()
    # Into the text, not into the tree: moving many rows between trees takes minutes.
    before, sheet, after = document.content.serialize().decode().partition("<office:spreadsheet/>")
    if not sheet:
        raise ValueError(
            "the blank spreadsheet looks otherwise than this version of odfdo makes it"
        )
    table = f'<office:spreadsheet><table:table table:name="{name}">{rows}</table:table></office:spreadsheet>'
    if document.container is None:
        raise ValueError("odfdo made a document without a container")
    document.container.set_part("content.xml", f"{before}{table}{after}".encode())
    file = io.BytesIO()
    document.container.save(file)
    return file.getvalue()


def _ods_cell(text: str) -> str:
    paragraphs = "".join(
        f"<text:p>{_ods_spaces(escape(part))}</text:p>"
        for part in _clean(text).replace("\r\n", "\n").split("\n")
    )
    return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'


def _ods_spaces(text: str) -> str:
    """Keep tabs and repeated spaces: in this format they need a mark of their own."""
    text = re.sub("^ |  +", lambda run: f'<text:s text:c="{len(run.group())}"/>', text)
    return text.replace("\t", "<text:tab/>")


def _sheet_name(title: str) -> str:
    """Return a name that both programs take: 31 letters, none of them special."""
    return re.sub(r"[\[\]:*?/\\']", " ", title)[:31].strip() or "Vlecht"


EXPORT_FORMATS: Mapping[str, ExportFormat] = {
    "csv": ExportFormat("csv", "text/csv; charset=utf-8", to_csv),
    "xlsx": ExportFormat(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to_xlsx
    ),
    "ods": ExportFormat("ods", "application/vnd.oasis.opendocument.spreadsheet", to_ods),
}
