"""The report as a Word file: real heading styles, repeated table headers, language and alt text."""

import io
from datetime import UTC, datetime, time
from itertools import count

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from vlecht.reports.document.blocks import (
    Block,
    Callout,
    CalloutKind,
    DefinitionList,
    Figure,
    Heading,
    List,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Table,
)
from vlecht.reports.document.cells import CellMark
from vlecht.reports.document.inline import Emphasis, Inline, Link, Runs, SourceReference, Strong
from vlecht.reports.document.layout import LaidCell, LaidTable, Layout, Note
from vlecht.reports.document.report import SOURCES, Report
from vlecht.reports.renderers.picture import picture_of
from vlecht.reports.renderers.word_elements import (
    SOFT,
    TEXT_WIDTH,
    add_field,
    add_field_mark,
    add_instruction,
    add_page_break,
    describe,
    first,
    in_language,
    keep_whole,
    language_tag,
    repeat_on_every_page,
    set_font,
    set_widths,
    shade,
    shade_paragraph,
    small,
    tighten,
    widths,
)

INK = RGBColor(0x2A, 0x24, 0x1F)
ACTION = RGBColor(0x0B, 0x5C, 0x57)
HEAD_FILL = "F3EDE1"
CONFLICT_FILL = "FBF0D6"
TERM_WIDTH = Cm(4.2)
DOUBTFUL = {CellMark.UNKNOWN, CellMark.NOT_ASKED, CellMark.BLANK}
DEEPEST_IN_CONTENTS = 2
HYPERLINK_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
HEADING_SIZES = (18, 14, 12, 11)


def report_docx(report: Report) -> bytes:
    """Return the report as a DOCX file."""
    return _WordReport(report).written()


class _WordReport:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._layout = Layout(report)
        self._document: Document = docx.Document()
        self._bookmark_ids = count(1)
        self._bookmarks: dict[str, str] = {}
        for key in report.addresses():
            self._bookmarks[key] = f"v{len(self._bookmarks) + 1}"

    def written(self) -> bytes:
        self._set_properties()
        self._set_styles()
        self._set_page()
        self._write_front()
        for block in self._report.blocks:
            self._write(block)
        self._write_sources()
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()

    # The whole document ---------------------------------------------------------------------

    def _set_properties(self) -> None:
        report = self._report
        properties = self._document.core_properties
        properties.title = report.title[:255]
        properties.subject = report.subtitle[:255]
        properties.author = report.author[:255]
        properties.last_modified_by = report.author[:255]
        properties.keywords = ", ".join(report.keywords)[:255]
        properties.comments = report.credit[:255]
        properties.language = language_tag(report.language)
        moment = datetime.combine(report.made_on, time(), tzinfo=UTC)
        properties.created = moment
        properties.modified = moment

    def _set_styles(self) -> None:
        styles = self._document.styles
        defaults = styles.element.find(qn("w:docDefaults"))
        language = defaults.find(f".//{qn('w:lang')}")
        language.set(qn("w:val"), language_tag(self._report.language))
        normal = styles["Normal"]
        set_font(normal, size=11, colour=INK)
        normal.paragraph_format.space_after = Pt(7)
        normal.paragraph_format.line_spacing = 1.15
        set_font(styles["Title"], size=30, colour=INK)
        set_font(styles["Subtitle"], size=14, colour=SOFT)
        set_font(styles["Caption"], size=9.5, colour=INK)
        for level, size in enumerate(HEADING_SIZES, start=1):
            style = styles[f"Heading {level}"]
            set_font(style, size=size, colour=INK)
            style.paragraph_format.space_before = Pt(18 if level == 1 else 14)
            style.paragraph_format.space_after = Pt(6)
        for line in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
            line.getparent().remove(line)

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(2.3)
        footer = section.footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        words = self._report.words
        small(footer.add_run(f"{words.page} "))
        add_field(footer, "PAGE")
        small(footer.add_run(f" {words.of} "))
        add_field(footer, "NUMPAGES")

    def _write_front(self) -> None:
        report = self._report
        document = self._document
        document.add_paragraph(report.title, style="Title")
        document.add_paragraph(report.subtitle, style="Subtitle")
        document.add_paragraph(f"{report.author}, {report.made_on_text}")
        credit = small(document.add_paragraph().add_run(report.credit))
        in_language(credit, report.credit_language)
        self._write_contents()
        add_page_break(document)

    def _write_contents(self) -> None:
        """Write a table of contents that Word can renew and that can be read without."""
        title = self._document.add_paragraph()
        title.paragraph_format.space_before = Pt(18)
        run = title.add_run(self._report.words.contents)
        run.bold = True
        run.font.size = Pt(14)
        report = self._report
        entries = [h for h in report.headings() if h.level <= DEEPEST_IN_CONTENTS]
        if report.sources:
            entries.append(Heading(1, report.words.sources, SOURCES))
        for position, heading in enumerate(entries):
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.left_indent = Cm(0.6 * (heading.level - 1))
            if position == 0:
                add_field_mark(paragraph, "begin")
                add_instruction(paragraph, f'TOC \\o "1-{DEEPEST_IN_CONTENTS}" \\n \\h \\z')
                add_field_mark(paragraph, "separate")
            self._add_link(
                paragraph, heading.text, anchor=heading.key, size=10, language=heading.language
            )
            if position == len(entries) - 1:
                add_field_mark(paragraph, "end")

    def _write_sources(self) -> None:
        if not self._report.sources:
            return
        self._write_heading(Heading(1, self._report.words.sources, SOURCES))
        for number, source in enumerate(self._report.sources, start=1):
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(0.9)
            paragraph.paragraph_format.first_line_indent = Cm(-0.9)
            self._bookmark(paragraph, source.key)
            paragraph.add_run(f"[{number}] ")
            self._add_runs(paragraph, source.runs)

    # Blocks ---------------------------------------------------------------------------------

    def _write(self, block: Block) -> None:  # noqa: C901 -- one arm for each kind of block
        match block:
            case Heading():
                self._write_heading(block)
            case Paragraph():
                self._write_paragraph(block)
            case List():
                style = "List Number" if block.is_ordered else "List Bullet"
                for item in block.items:
                    self._add_runs(self._document.add_paragraph(style=style), item)
            case DefinitionList():
                self._write_definitions(block)
            case Table():
                self._write_table(self._layout.table(block))
            case Figure():
                self._write_figure(block)
            case Callout():
                self._write_callout(block)
            case PageBreak():
                add_page_break(self._document)

    def _write_heading(self, heading: Heading) -> None:
        paragraph = self._document.add_heading(level=heading.level)
        self._bookmark(paragraph, heading.key)
        in_language(paragraph.add_run(heading.text), heading.language)

    def _write_paragraph(self, block: Paragraph) -> None:
        paragraph = self._document.add_paragraph()
        self._add_runs(paragraph, block.runs)
        for run in paragraph.runs:
            if block.kind is ParagraphKind.LEAD:
                run.font.size = Pt(13)
            elif block.kind is ParagraphKind.SMALL:
                small(run)

    def _write_callout(self, callout: Callout) -> None:
        is_caution = callout.kind is CalloutKind.CAUTION
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.left_indent = Cm(0.4)
        paragraph.add_run(callout.title).bold = True
        paragraph.add_run().add_break()
        self._add_runs(paragraph, callout.runs)
        shade_paragraph(paragraph, CONFLICT_FILL if is_caution else HEAD_FILL)

    def _write_figure(self, block: Figure) -> None:
        figure = self._layout.figure(block)
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        drawing = paragraph.add_run().add_picture(
            io.BytesIO(picture_of(figure.svg)), width=TEXT_WIDTH
        )
        properties = drawing._inline.docPr  # noqa: SLF001 - the library has no door for alt text
        properties.set("descr", figure.alt)
        properties.set("title", f"{figure.label}. {figure.caption}")
        self._caption(figure.label, figure.caption, key=figure.key, is_above=False)
        self._write_table(figure.twin)

    def _write_definitions(self, block: DefinitionList) -> None:
        laid = self._layout.definitions(block)
        table = self._document.add_table(rows=len(laid.items), cols=2)
        describe(table, title=self._report.words.facts, has_head=False)
        set_widths(table, [TERM_WIDTH, TEXT_WIDTH - TERM_WIDTH])
        for row, item in zip(table.rows, laid.items, strict=True):
            term, answer = row.cells
            run = first(term).add_run(item.term)
            run.font.color.rgb = SOFT
            self._fill(answer, item.cell, size=10)
            tighten(term)
        self._write_notes(laid.notes)

    # Tables ---------------------------------------------------------------------------------

    def _caption(self, label: str, caption: str, *, key: str, is_above: bool) -> None:
        paragraph = self._document.add_paragraph(style="Caption")
        paragraph.paragraph_format.keep_with_next = is_above
        self._bookmark(paragraph, key)
        paragraph.add_run(f"{label}. ").bold = True
        run = paragraph.add_run(caption)
        run.bold = False

    def _write_table(self, laid: LaidTable) -> None:
        self._caption(laid.label, laid.caption, key=laid.key, is_above=True)
        table = self._document.add_table(rows=len(laid.rows) + 1, cols=len(laid.columns))
        describe(table, title=f"{laid.label}. {laid.caption}", has_head=True)
        set_widths(table, widths(laid.columns))
        size = 8 if len(laid.columns) > 5 else 9  # noqa: PLR2004
        rows = list(table.rows)
        repeat_on_every_page(rows[0])
        for cell, column in zip(rows[0].cells, laid.columns, strict=True):
            run = first(cell).add_run(column.title)
            run.bold = True
            run.font.size = Pt(size)
            shade(cell, HEAD_FILL)
            tighten(cell)
        for row, content in zip(rows[1:], laid.rows, strict=True):
            keep_whole(row)
            cells = zip(row.cells, (content.header, *content.cells), laid.columns, strict=True)
            for position, (cell, laid_cell, column) in enumerate(cells):
                link = content.link if position == 0 else ""
                self._fill(cell, laid_cell, size=size, link=link)
                if column.is_number:
                    first(cell).alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._write_notes(laid.notes)

    def _fill(self, cell: _Cell, laid: LaidCell, *, size: float, link: str = "") -> None:
        paragraph = first(cell)
        if link:
            language = next((part.language for part in laid.parts), None)
            self._add_link(paragraph, laid.text, anchor=link, size=size, language=language)
        else:
            for part in laid.parts:
                run = paragraph.add_run(part.text)
                run.font.size = Pt(size)
                in_language(run, part.language)
                if laid.mark in DOUBTFUL:
                    run.italic = True
                    run.font.color.rgb = SOFT
        if laid.letter:
            letter = paragraph.add_run(f" {laid.letter}")
            letter.font.superscript = True
            letter.font.size = Pt(size)
        if laid.mark is CellMark.CONFLICT:
            shade(cell, CONFLICT_FILL)
        tighten(cell)

    def _write_notes(self, notes: tuple[Note, ...]) -> None:
        for note in notes:
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(1)
            letter = paragraph.add_run(note.letter)
            letter.font.superscript = True
            small(paragraph.add_run(f" {note.text}"))
        self._document.add_paragraph().paragraph_format.space_after = Pt(2)

    # Text -----------------------------------------------------------------------------------

    def _add_runs(self, paragraph: WordParagraph, runs: Runs) -> None:
        for run in runs:
            self._add_run(paragraph, run)

    def _add_run(self, paragraph: WordParagraph, run: Inline) -> None:
        match run:
            case Link() if run.address.startswith("#"):
                self._add_link(paragraph, run.text, anchor=run.address[1:])
            case Link():
                self._add_link(paragraph, run.text, address=run.address)
            case SourceReference():
                self._add_link(paragraph, self._layout.run_text(run), anchor=run.source_key)
            case _:
                written = paragraph.add_run(run.text)
                written.bold = True if isinstance(run, Strong) else None
                written.italic = True if isinstance(run, Emphasis) else None
                in_language(written, run.language)

    def _add_link(
        self,
        paragraph: WordParagraph,
        text: str,
        *,
        anchor: str = "",
        address: str = "",
        size: float | None = None,
        language: str | None = None,
    ) -> None:
        link = OxmlElement("w:hyperlink")
        if anchor:
            link.set(qn("w:anchor"), self._bookmarks[anchor])
        else:
            relation = paragraph.part.relate_to(address, HYPERLINK_RELATION, is_external=True)
            link.set(qn("r:id"), relation)
        run = paragraph.add_run(text)
        run.font.color.rgb = ACTION
        run.font.underline = bool(address)
        if size is not None:
            run.font.size = Pt(size)
        in_language(run, language)
        link.append(run._r)  # noqa: SLF001 - a hyperlink is built around a run's own element
        paragraph._p.append(link)  # noqa: SLF001

    def _bookmark(self, paragraph: WordParagraph, key: str) -> None:
        number = str(next(self._bookmark_ids))
        start = OxmlElement("w:bookmarkStart")
        start.set(qn("w:id"), number)
        start.set(qn("w:name"), self._bookmarks[key])
        end = OxmlElement("w:bookmarkEnd")
        end.set(qn("w:id"), number)
        paragraph._p.append(start)  # noqa: SLF001
        paragraph._p.append(end)  # noqa: SLF001
