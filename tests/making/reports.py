"""Reports for tests: one small report that holds every kind of block and every kind of cell."""

from dataclasses import replace
from datetime import date

from vlecht.reports.document.blocks import (
    Block,
    Callout,
    CalloutKind,
    Column,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    List,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    Table,
)
from vlecht.reports.document.cells import (
    Cell,
    CellMark,
    Statement,
    conflict,
    derived,
    not_asked,
    unknown,
)
from vlecht.reports.document.inline import Emphasis, Link, SourceReference, Strong, Text
from vlecht.reports.document.report import Report, Source, Words

WORDS = Words(
    contents="Inhoud",
    table="Tabel",
    figure="Figuur",
    notes="Toelichting",
    sources="Bronnen",
    page="Bladzijde",
    of="van",
    unknown="onbekend",
    not_asked="niet gevraagd",
    blank="niet ingevuld",
    derived="afgeleid",
    conflict="bronnen verschillen",
    about="Over dit rapport",
    facts="Feiten per onderdeel",
    part="Onderdeel",
    fact="Wat",
    answer="Antwoord",
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40">'
    '<rect x="0" y="0" width="120" height="16" fill="#0b5c57"/>'
    '<text x="124" y="13" font-size="11" fill="#2a241f">12</text></svg>'
)


def make_table(key: str = "overview", **changes: object) -> Table:
    table = Table(
        key=key,
        caption="Twee netwerken",
        columns=(
            Column("Netwerk", 2),
            Column("Waar", 2),
            Column("Begin", 1, is_number=True),
            Column("Leden", 1, is_number=True),
            Column("Loopt het nog?", 2),
        ),
        rows=(
            Row(
                Cell("Wijkteam leert"),
                (
                    Cell("Almere", language="nl"),
                    Cell(2015),
                    derived(8, "Een optelling van de tabel."),
                    Cell("gestopt"),
                ),
                link="first",
            ),
            Row(
                Cell("Zorg leert"),
                (
                    unknown("De bron zegt het niet."),
                    not_asked("Per e-mail beschreven."),
                    Cell(mark=CellMark.BLANK),
                    conflict(
                        Statement("gestopt", "overzicht"),
                        Statement("loopt nog", "bijlage"),
                        reason="Beide blijven staan.",
                    ),
                ),
            ),
        ),
    )
    return replace(table, **changes)  # type: ignore[arg-type]


def make_blocks() -> tuple[Block, ...]:
    return (
        Heading(1, "Kort", "short"),
        Paragraph((Text("Dit is het begin."),), ParagraphKind.LEAD),
        Paragraph(
            (
                Text("Een zin met "),
                Strong("nadruk"),
                Text(", "),
                Emphasis("klemtoon"),
                Text(", een "),
                Link("verwijzing", "https://example.org/a?b=1&c=2"),
                Text(" en een bron "),
                SourceReference("wsd2019", "bijlage 2"),
                Text(". "),
                Text("An English sentence.", language="en"),
            )
        ),
        List(((Text("een"),), (Text("twee"),))),
        List(((Text("eerst"),), (Text("dan"),)), is_ordered=True),
        make_table(),
        Callout("Let op", (Text("Rijen overlappen."),), CalloutKind.CAUTION),
        PageBreak(),
        Heading(1, "Netwerken", "networks"),
        Heading(2, "Wijkteam leert", "first"),
        DefinitionList(
            (
                Definition("Plaats", Cell("Almere")),
                Definition("Doel", unknown("De bron zegt het niet.")),
                Definition(
                    "Status",
                    conflict(Statement("gestopt", "overzicht"), Statement("loopt", "bijlage")),
                ),
            )
        ),
        Figure(
            key="bars",
            caption="Wie doet er mee",
            alt="Staafdiagram. Onderwijs: 12 netwerken.",
            svg=SVG,
            twin=Table(
                key="bars-twin",
                caption="Wie doet er mee, in getallen",
                columns=(Column("Groep", 3), Column("Netwerken", 1, is_number=True)),
                rows=(Row(Cell("Onderwijs"), (Cell(12),)),),
            ),
        ),
        Paragraph((Text("Klein slot."),), ParagraphKind.SMALL),
    )


def make_report(*, blocks: tuple[Block, ...] | None = None, **changes: object) -> Report:
    report = Report(
        title="Proefverslag",
        subtitle="Een klein verslag met alles erin",
        language="nl",
        author="Vlecht",
        credit="Bedacht voor de proef.",
        made_on=date(2026, 11, 22),
        made_on_text="22 november 2026",
        words=WORDS,
        blocks=make_blocks() if blocks is None else blocks,
        sources=(Source("wsd2019", (Text("Een bron uit 2019."),)),),
        keywords=("leernetwerken",),
    )
    return replace(report, **changes)  # type: ignore[arg-type]
