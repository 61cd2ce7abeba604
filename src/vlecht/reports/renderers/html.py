"""The report as HTML: a fragment for a page of the program, and a file that stands on its own.

Everything goes through Django's `format_html`, which escapes what it is given. Only two things are
written as they are: a drawing that our own chart code made, and our own style sheets.
"""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from vlecht.reports.document.blocks import (
    Block,
    Callout,
    CalloutKind,
    Column,
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
from vlecht.reports.document.inline import (
    Emphasis,
    Inline,
    Link,
    Runs,
    SourceReference,
    Strong,
)
from vlecht.reports.document.layout import (
    LaidCell,
    LaidFigure,
    LaidRow,
    LaidTable,
    Layout,
    Note,
)
from vlecht.reports.document.report import Report
from vlecht.reports.renderers.style_sheet import style_sheet

NOTHING = SafeString("")
DEEPEST_IN_CONTENTS = 2

OPENING_HEADINGS = ("<h2{}{}>", "<h3{}{}>", "<h4{}{}>", "<h5{}{}>")
CLOSING_HEADINGS = ("</h2>", "</h3>", "</h4>", "</h5>")


def report_fragment(report: Report) -> SafeString:
    """Return the body of the report, below the page's own h1."""
    return _HtmlReport(report).body()


def report_contents(report: Report) -> SafeString:
    """Return the list of contents as links inside the page."""
    return _HtmlReport(report).contents()


def report_file(report: Report) -> bytes:
    """Return a whole HTML document that needs nothing else: for keeping, mailing and printing."""
    html = _HtmlReport(report)
    document = format_html(
        '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<title>{title}</title>\n<meta name="author" content="{author}">\n'
        "<style>\n{style}</style>\n</head>\n"
        '<body class="report-standalone">\n<header class="report-front">\n<h1>{title}</h1>\n'
        '<p class="report-subtitle">{subtitle}</p>\n<p class="report-made">{author}. {made}</p>\n'
        '<p class="report-credit"{credit_language}>{credit}</p>\n</header>\n{contents}\n<main>\n{body}</main>\n'
        "</body>\n</html>\n",
        language=report.language,
        title=report.title,
        author=report.author,
        style=SafeString(style_sheet()),
        subtitle=report.subtitle,
        made=report.made_on_text,
        credit=report.credit,
        credit_language=_language(report.credit_language),
        contents=html.contents(),
        body=html.body(),
    )
    return document.encode("utf-8")


def _drawing(figure: LaidFigure) -> SafeString:
    """Return the drawings that our own chart code wrote; they hold their own description."""
    return SafeString("".join(figure.screen_svgs or (figure.svg,)))


def _language(language: str | None) -> SafeString:
    return format_html(' lang="{}"', language) if language else NOTHING


class _HtmlReport:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._layout = Layout(report)

    # The whole ------------------------------------------------------------------------------

    def body(self) -> SafeString:
        parts = [self._block(block) for block in self._report.blocks]
        parts.append(self._sources())
        return _joined(parts)

    def contents(self) -> SafeString:
        headings = [h for h in self._report.headings() if h.level <= DEEPEST_IN_CONTENTS]
        sections: list[tuple[Heading, list[Heading]]] = []
        for heading in headings:
            if heading.level == 1:
                sections.append((heading, []))
            else:
                sections[-1][1].append(heading)
        items = [self._contents_item(heading, below) for heading, below in sections]
        if self._report.sources:
            items.append(
                format_html('<li><a href="#sources">{}</a></li>\n', self._report.words.sources)
            )
        return format_html(
            '<nav class="report-contents" aria-labelledby="report-contents">\n'
            '<h2 id="report-contents">{}</h2>\n<ol>\n{}</ol>\n</nav>',
            self._report.words.contents,
            _joined(items),
        )

    def _contents_item(self, heading: Heading, below: list[Heading]) -> SafeString:
        inside = format_html_join(
            "\n",
            '<li><a href="#{}"{}>{}</a></li>',
            ((entry.key, _language(entry.language), entry.text) for entry in below),
        )
        nested = format_html("\n<ol>\n{}\n</ol>\n", inside) if below else NOTHING
        return format_html(
            '<li><a href="#{}"{}>{}</a>{}</li>\n',
            heading.key,
            _language(heading.language),
            heading.text,
            nested,
        )

    def _sources(self) -> SafeString:
        if not self._report.sources:
            return NOTHING
        items = format_html_join(
            "\n",
            '<li id="{}">{}</li>',
            ((source.key, self._runs(source.runs)) for source in self._report.sources),
        )
        return format_html(
            '<h2 id="sources">{}</h2>\n<ol class="report-sources">\n{}\n</ol>\n',
            self._report.words.sources,
            items,
        )

    # Blocks ---------------------------------------------------------------------------------

    def _block(self, block: Block) -> SafeString:  # noqa: C901, PLR0911 -- one arm for each kind
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._paragraph(block)
            case List():
                return self._list(block)
            case DefinitionList():
                return self._definitions(block)
            case Table():
                return self._table(self._layout.table(block))
            case Figure():
                return self._figure(block)
            case Callout():
                return self._callout(block)
            case PageBreak():
                return SafeString('<div class="report-page-break"></div>\n')

    def _heading(self, heading: Heading) -> SafeString:
        opening = format_html(
            OPENING_HEADINGS[heading.level - 1],
            format_html(' id="{}"', heading.key),
            _language(heading.language),
        )
        closing = SafeString(CLOSING_HEADINGS[heading.level - 1])
        return format_html("{}{}{}\n", opening, heading.text, closing)

    def _paragraph(self, paragraph: Paragraph) -> SafeString:
        if paragraph.kind is ParagraphKind.BODY:
            return format_html("<p>{}</p>\n", self._runs(paragraph.runs))
        return format_html(
            '<p class="report-{}">{}</p>\n', paragraph.kind, self._runs(paragraph.runs)
        )

    def _list(self, block: List) -> SafeString:
        items = format_html_join("\n", "<li>{}</li>", ((self._runs(i),) for i in block.items))
        if block.is_ordered:
            return format_html("<ol>\n{}\n</ol>\n", items)
        return format_html("<ul>\n{}\n</ul>\n", items)

    def _definitions(self, block: DefinitionList) -> SafeString:
        laid = self._layout.definitions(block)
        items = format_html_join(
            "\n",
            "<div><dt>{}</dt><dd{}>{}</dd></div>",
            (
                (item.term, _looks(item.cell, is_number=False), self._cell(item.cell))
                for item in laid.items
            ),
        )
        return format_html(
            '<dl class="report-facts">\n{}\n</dl>\n{}', items, self._notes(laid.notes)
        )

    def _callout(self, callout: Callout) -> SafeString:
        return format_html(
            '<div class="report-callout{}"><p class="report-callout-title">{}</p>\n'
            "<p>{}</p></div>\n",
            " report-caution" if callout.kind is CalloutKind.CAUTION else "",
            callout.title,
            self._runs(callout.runs),
        )

    def _figure(self, block: Figure) -> SafeString:
        figure = self._layout.figure(block)
        return format_html(
            '<figure id="{}" class="report-figure">\n<div class="chart">{}</div>\n'
            "<figcaption><strong>{}.</strong> {}</figcaption>\n</figure>\n{}",
            figure.key,
            _drawing(figure),
            figure.label,
            figure.caption,
            self._table(figure.twin),
        )

    # Tables ---------------------------------------------------------------------------------

    def _table(self, table: LaidTable) -> SafeString:
        head = format_html_join(
            "",
            '<th scope="col"{}>{}</th>',
            (
                (SafeString(' class="report-number"') if c.is_number else NOTHING, c.title)
                for c in table.columns
            ),
        )
        return format_html(
            '<div class="report-table" role="group" aria-labelledby="{}" tabindex="0">\n'
            '<table>\n<caption id="{}"><strong>{}.</strong> {}</caption>\n'
            "<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n{}",
            table.key,
            table.key,
            table.label,
            table.caption,
            head,
            _joined(self._row(row, table.columns) for row in table.rows),
            self._notes(table.notes),
        )

    def _row(self, row: LaidRow, columns: tuple[Column, ...]) -> SafeString:
        header = self._cell(row.header)
        cells = format_html_join(
            "",
            "<td{}>{}</td>",
            (
                (_looks(cell, is_number=column.is_number), self._cell(cell))
                for cell, column in zip(row.cells, columns[1:], strict=True)
            ),
        )
        return format_html(
            '<tr><th scope="row"{}>{}</th>{}</tr>\n',
            _looks(row.header, is_number=False),
            format_html('<a href="#{}">{}</a>', row.link, header) if row.link else header,
            cells,
        )

    def _cell(self, cell: LaidCell) -> SafeString:
        said = _joined(
            format_html('<span lang="{}">{}</span>', part.language, part.text)
            if part.language
            else format_html("{}", part.text)
            for part in cell.parts
        )
        return format_html("{} <sup>{}</sup>", said, cell.letter) if cell.letter else said

    def _notes(self, notes: tuple[Note, ...]) -> SafeString:
        if not notes:
            return NOTHING
        items = format_html_join(
            "\n", "<li><sup>{}</sup> {}</li>", ((note.letter, note.text) for note in notes)
        )
        return format_html(
            '<ul class="report-notes" aria-label="{}">\n{}\n</ul>\n',
            self._report.words.notes,
            items,
        )

    # Text -----------------------------------------------------------------------------------

    def _runs(self, runs: Runs) -> SafeString:
        return _joined(self._run(run) for run in runs)

    def _run(self, run: Inline) -> SafeString:
        match run:
            case Strong():
                return format_html("<strong{}>{}</strong>", _language(run.language), run.text)
            case Emphasis():
                return format_html("<em{}>{}</em>", _language(run.language), run.text)
            case Link():
                return format_html('<a href="{}">{}</a>', run.address, run.text)
            case SourceReference():
                return format_html(
                    '<a class="report-reference" href="#{}">{}</a>',
                    run.source_key,
                    self._layout.run_text(run),
                )
            case _ if run.language:
                return format_html("<span{}>{}</span>", _language(run.language), run.text)
            case _:
                return format_html("{}", run.text)


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))


def _looks(cell: LaidCell, *, is_number: bool) -> SafeString:
    names = []
    if cell.mark is not CellMark.KNOWN:
        names.append(f"report-cell-{cell.mark}")
    if is_number:
        names.append("report-number")
    return format_html(' class="{}"', " ".join(names)) if names else NOTHING
