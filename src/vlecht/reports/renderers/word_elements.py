"""What python-docx has no words for: languages, shading, table headers, fields, links' looks."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from vlecht.reports.document.blocks import Column

LANGUAGE_TAGS = {"nl": "nl-NL", "en": "en-GB"}
SOFT = RGBColor(0x5F, 0x55, 0x4B)
LINE = "DDD3C4"
FONT = "Calibri"
TEXT_WIDTH = Cm(16.6)


def language_tag(language: str) -> str:
    return LANGUAGE_TAGS.get(language, language)


def set_font(style: Any, *, size: float, colour: RGBColor) -> None:
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.color.rgb = colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)


def small(run: Run) -> Run:
    run.font.size = Pt(9)
    run.font.color.rgb = SOFT
    return run


def in_language(run: Run, language: str | None) -> None:
    if language is None:
        return
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), language_tag(language))
    run._r.get_or_add_rPr().append(element)  # noqa: SLF001


def first(cell: _Cell) -> WordParagraph:
    paragraph: WordParagraph = cell.paragraphs[0]
    return paragraph


def add_page_break(document: Any) -> None:
    document.add_page_break()


def tighten(cell: _Cell) -> None:
    first(cell).paragraph_format.space_after = Pt(2)
    first(cell).paragraph_format.line_spacing = 1


def shade(cell: _Cell, fill: str) -> None:
    cell._tc.get_or_add_tcPr().append(_shading(fill))  # noqa: SLF001


def shade_paragraph(paragraph: WordParagraph, fill: str) -> None:
    paragraph._p.get_or_add_pPr().append(_shading(fill))  # noqa: SLF001


def _shading(fill: str) -> Any:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), "auto")
    shading.set(qn("w:fill"), fill)
    return shading


def describe(table: Any, *, title: str, has_head: bool) -> None:
    """Give the table a title for screen readers, lines between rows, and say where headers are."""
    properties = table._tbl.tblPr  # noqa: SLF001
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single")
        line.set(qn("w:sz"), "4")
        line.set(qn("w:color"), LINE)
        borders.append(line)
    properties.append(borders)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    look = OxmlElement("w:tblLook")
    look.set(qn("w:val"), "00A0" if has_head else "0080")
    look.set(qn("w:firstRow"), "1" if has_head else "0")
    look.set(qn("w:firstColumn"), "1")
    look.set(qn("w:noHBand"), "1")
    look.set(qn("w:noVBand"), "1")
    properties.append(look)
    for tag, text in (("w:tblCaption", title), ("w:tblDescription", title)):
        element = OxmlElement(tag)
        element.set(qn("w:val"), text)
        properties.append(element)


def widths(columns: tuple[Column, ...]) -> list[int]:
    total = sum(column.width for column in columns)
    return [int(TEXT_WIDTH * column.width / total) for column in columns]


def set_widths(table: Any, widths: list[int]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def repeat_on_every_page(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_switch("w:cantSplit"))  # noqa: SLF001
    row._tr.get_or_add_trPr().append(_switch("w:tblHeader"))  # noqa: SLF001


def keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_switch("w:cantSplit"))  # noqa: SLF001


def _switch(tag: str) -> Any:
    element = OxmlElement(tag)
    element.set(qn("w:val"), "true")
    return element


def add_field(paragraph: WordParagraph, instruction: str) -> None:
    add_field_mark(paragraph, "begin")
    add_instruction(paragraph, instruction)
    add_field_mark(paragraph, "separate")
    small(paragraph.add_run("1"))
    add_field_mark(paragraph, "end")


def add_field_mark(paragraph: WordParagraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)  # noqa: SLF001


def add_instruction(paragraph: WordParagraph, instruction: str) -> None:
    element = OxmlElement("w:instrText")
    element.set(qn("xml:space"), "preserve")
    element.text = f" {instruction} "
    small(paragraph.add_run())._r.append(element)  # noqa: SLF001
