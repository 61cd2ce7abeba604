"""How this inventory came about, what is missing in it, and conflicts about the whole."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vlecht.comparison.vocabulary import ParticipantOrigin, RecordType
from vlecht.reports.document.blocks import Block, Heading, List, PageBreak, Paragraph
from vlecht.reports.document.inline import Emphasis, Runs, SourceReference, Text, runs_of
from vlecht.reports.document.report import Source
from vlecht.reports.inventory_cells import CellWriter
from vlecht.reports.inventory_sections.networks import conflict_table
from vlecht.reports.queries import InventoryMaterial

INVENTORY_SOURCE = "source-inventory"
DATA_SOURCE = "source-data"


def method_and_limits(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    """Return the section on how it was made and what it cannot tell."""
    return (
        PageBreak(),
        Heading(1, _("Method and limits"), "method"),
        Heading(2, _("How it was made"), "how-it-was-made"),
        Paragraph((*runs_of(_("The facts come from an inventory by others.") + " "), _reference())),
        List(tuple(_how(material, writer))),
        Heading(2, _("What is missing"), "what-is-missing"),
        List(tuple(_limits(material, writer))),
        *_conflicts(material, writer),
    )


def sources_of(material: InventoryMaterial, writer: CellWriter) -> tuple[Source, ...]:
    """Return the works and the data that the report rests on."""
    language = writer.data_language
    authors = material.facts.get("authors", "")
    date = material.facts.get("date", "")
    title = material.facts.get("title", "") or material.inventory.title
    runs: Runs = (
        *((Text(f"{authors} "),) if authors else ()),
        *((Text(f"({date[:4]}). "),) if date else ()),
        Emphasis(title, language),
        Text("."),
    )
    sources = [Source(INVENTORY_SOURCE, runs)]
    if (last := material.last_import) is not None:
        moment = date_format(localtime(last.imported_at), "j F Y")
        names = ", ".join(str(file.get("name", "")) for file in last.files)
        sentence = _("The data as taken into Vlecht on %(date)s, import %(number)d.") % {
            "date": moment,
            "number": last.number,
        }
        sources.append(Source(DATA_SOURCE, runs_of(f"{sentence} {names}".strip())))
    return tuple(sources)


def _reference() -> SourceReference:
    return SourceReference(INVENTORY_SOURCE)


def _how(material: InventoryMaterial, writer: CellWriter) -> Iterator[Runs]:
    types = [network.case.record_type for network in material.networks]
    questionnaires = types.count(RecordType.QUESTIONNAIRE)
    emails = types.count(RecordType.EMAIL)
    yield runs_of(
        _(
            "It counts %(total)d networks: %(questionnaires)d with a questionnaire and "
            "%(emails)d described by e-mail."
        )
        % {
            "total": material.n_networks,
            "questionnaires": questionnaires,
            "emails": emails,
        }
    )
    if period := material.facts.get("survey_period") or material.inventory.period:
        yield (
            Text(_("Period in which the questionnaires were filled in: ")),
            Text(period, writer.data_language),
            Text("."),
        )
    if questions := material.facts.get("survey_questions"):
        yield runs_of(_("Number of questions: %(count)s.") % {"count": questions})
    yield runs_of(
        _(
            "We read the overview, the annex and the questionnaires apart. Each answer keeps its "
            "place. The program writes this report from those answers."
        )
    )
    yield runs_of(_("What networks wrote is given in short, and in other words."))
    if writer.data_language is not None:
        yield runs_of(
            _(
                "The answers of the networks are in Dutch. We did not translate them. They are "
                "marked as Dutch, so that a screen reader speaks them as Dutch."
            )
        )


def _limits(material: InventoryMaterial, writer: CellWriter) -> Iterator[Runs]:
    yield runs_of(
        _(
            "A network has at most one questionnaire. "
            "Other people in that network may see things otherwise."
        )
    )
    yield runs_of(_("One network more or less can change the picture."))
    rows = [
        row
        for network in material.networks
        for row in network.participants
        if row.origin == ParticipantOrigin.TABLE
    ]
    if rows and not any(row.involvement for row in rows):
        yield runs_of(
            _(
                "How much each group takes part is lost: all %(count)d marks are empty. "
                "They stay empty here."
            )
            % {"count": len(rows)}
        )
    n_conflicts = material.n_conflicts
    if n_conflicts:
        yield runs_of(
            ngettext(
                "In %(count)d place the source does not agree with itself. We chose no winner.",
                "In %(count)d places the source does not agree with itself. We chose no winner.",
                n_conflicts,
            )
            % {"count": n_conflicts}
        )
    if material.not_counted:
        yield runs_of(
            ngettext(
                "The source names %(count)d more. We do not count it.",
                "The source names %(count)d more. We do not count them.",
                len(material.not_counted),
            )
            % {"count": len(material.not_counted)}
        )
    if missing := material.facts.get("missing_in_text"):
        yield (
            Text(_("Missing in the text that we worked with: ")),
            Text(missing, writer.data_language),
            Text("."),
        )
    yield runs_of(_("What the source does not say, this report does not say either."))


def _conflicts(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    if not material.conflicts_of_the_report:
        return ()
    return (
        Heading(2, _("Where the source as a whole differs"), "conflicts-of-the-whole"),
        conflict_table(
            material.conflicts_of_the_report,
            writer,
            key="table-conflicts-of-the-whole",
            caption=_("Differences about the source as a whole"),
        ),
    )
