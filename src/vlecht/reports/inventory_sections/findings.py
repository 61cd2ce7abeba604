"""What respondents say helps and hinders, with how many of them said it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vlecht.comparison.models import Finding
from vlecht.comparison.vocabulary import FindingBasis, FindingSection
from vlecht.reports.document.blocks import (
    Block,
    Callout,
    CalloutKind,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from vlecht.reports.document.cells import Cell, unknown
from vlecht.reports.document.inline import runs_of
from vlecht.reports.inventory_cells import CellWriter
from vlecht.reports.queries import InventoryMaterial


def what_works(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    """Return working elements and preconditions."""
    if not _of(material, FindingSection.WORKING_ELEMENTS, FindingSection.PRECONDITIONS):
        return ()
    return (
        PageBreak(),
        Heading(1, _("What works, and what it takes"), "what-works"),
        Paragraph(
            runs_of(
                _(
                    "Respondents wrote what makes their network work. "
                    "Behind each line stands how many of them said it."
                )
            )
        ),
        Callout(
            _("Do not add up these numbers"),
            runs_of(
                _(
                    "One respondent can stand in several lines. Some lines are part of the line "
                    "above. 'In the source' means that the source gives the number. 'Counted' "
                    "means that it was counted from the words."
                )
            ),
            CalloutKind.CAUTION,
        ),
        *_table(material, writer, FindingSection.WORKING_ELEMENTS, key="working-elements"),
        *_table(material, writer, FindingSection.PRECONDITIONS, key="preconditions"),
    )


def chances_and_challenges(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    """Return chances and challenges."""
    found = _of(material, FindingSection.CHANCES, FindingSection.CHALLENGES)
    if not found:
        return ()
    nameless = sum(finding.respondents is None for finding in found)
    return (
        PageBreak(),
        Heading(1, _("Chances and challenges"), "chances-and-challenges"),
        Paragraph(
            runs_of(
                ngettext(
                    "Of %(count)d line the source does not say how many people named it. "
                    "The number is then unknown.",
                    "Of %(count)d lines the source does not say how many people named them. "
                    "The number is then unknown.",
                    nameless,
                )
                % {"count": nameless}
            )
        ),
        *_table(material, writer, FindingSection.CHANCES, key="chances"),
        *_table(material, writer, FindingSection.CHALLENGES, key="challenges"),
    )


def conclusions(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    """Return what the makers of the inventory concluded, in other words."""
    found = _of(material, FindingSection.CONCLUSIONS)
    if not found:
        return ()
    return (
        PageBreak(),
        Heading(1, _("What the makers conclude"), "conclusions"),
        Paragraph(
            runs_of(_("These are the conclusions of the makers of the inventory, in other words."))
        ),
        Table(
            key="table-conclusions",
            caption=_("Conclusions, with where they stand"),
            columns=(Column(_("Subject"), 1.4), Column(_("Conclusion"), 4), Column(_("Where"), 1)),
            rows=tuple(
                Row(
                    writer.data(finding.theme),
                    (
                        writer.data(finding.text),
                        writer.data(finding.note) if finding.note else unknown(),
                    ),
                )
                for finding in found
            ),
            sheet_name=_("Conclusions"),
        ),
    )


def _of(material: InventoryMaterial, *sections: FindingSection) -> list[Finding]:
    return [finding for finding in material.findings if finding.section in sections]


def _table(
    material: InventoryMaterial, writer: CellWriter, section: FindingSection, *, key: str
) -> tuple[Block, ...]:
    found = _of(material, section)
    if not found:
        return ()
    return (
        Heading(2, str(section.label), key),
        Table(
            key=f"table-{key}",
            caption=_caption(section),
            columns=(
                Column(_("Theme"), 1.8),
                Column(_("What respondents say"), 4),
                Column(_("Respondents"), 1.1, is_number=True),
                Column(_("Basis"), 0.9),
            ),
            rows=tuple(_rows(found, writer)),
            sheet_name=str(section.label),
        ),
    )


def _rows(found: Iterable[Finding], writer: CellWriter) -> Iterable[Row]:
    for finding in found:
        if finding.respondents is None:
            respondents, basis = unknown(), Cell(_("no number"))
        else:
            word = _basis_word(finding.basis)
            respondents = Cell(finding.respondents)
            basis = Cell(word, reason=finding.note) if word else unknown()
        yield Row(writer.data(finding.theme), (writer.data(finding.text), respondents, basis))


def _basis_word(basis: str) -> str:
    words = {FindingBasis.STATED: _("in the source"), FindingBasis.COUNTED: _("counted")}
    return words.get(FindingBasis(basis), "") if basis else ""


def _caption(section: FindingSection) -> str:
    captions = {
        FindingSection.WORKING_ELEMENTS: _("What makes a network work, according to respondents"),
        FindingSection.PRECONDITIONS: _("What a network needs, according to respondents"),
        FindingSection.CHANCES: _("What a network can bring, according to respondents"),
        FindingSection.CHALLENGES: _("What makes it hard, according to respondents"),
    }
    return captions[section]
