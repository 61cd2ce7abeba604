"""The tables of the report as an OpenDocument spreadsheet: the same sheets as the Excel file."""

import io

from odfdo import Cell as OdfCell
from odfdo import Document, Row, Table

from vlecht.reports.document.layout import LaidCell
from vlecht.reports.document.report import Report
from vlecht.reports.document.sheets import Sheet, workbook_of


def report_ods(report: Report) -> bytes:
    """Return the tables of the report as an ODS file."""
    workbook = workbook_of(report)
    document = Document("spreadsheet")
    document.body.clear()
    document.meta.title = report.title
    document.meta.subject = report.subtitle
    document.meta.language = report.language
    about = Table(workbook.about_name)
    for line in (workbook.title, "", *workbook.about):
        about.append_row(_row([_text(line)]))
    document.body.append(about)
    for sheet in workbook.sheets:
        document.body.append(_table(sheet))
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _table(sheet: Sheet) -> Table:
    table = Table(sheet.name)
    table.append_row(_row([_text(sheet.caption)]))
    table.append_row(_row([_text("")]))
    table.append_row(_row([_text(column.title) for column in sheet.columns]))
    for row in sheet.rows:
        table.append_row(_row([_cell(cell) for cell in row]))
    return table


def _row(cells: list[OdfCell]) -> Row:
    row = Row()
    row.extend_cells(cells)
    return row


def _text(text: str) -> OdfCell:
    return OdfCell(text, cell_type="string", text=text)


def _cell(cell: LaidCell) -> OdfCell:
    if cell.number is not None:
        return OdfCell(cell.number, cell_type="float", text=cell.text)
    return _text(cell.text)
