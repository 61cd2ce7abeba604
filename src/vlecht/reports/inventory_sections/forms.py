"""How networks work: methods, rhythm, guidance, costs, evaluation."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _

from vlecht.comparison.vocabulary import (
    UNKNOWN_KEY,
    CellState,
    Facet,
    InventoryField,
    YesNo,
)
from vlecht.reports.document.blocks import (
    Block,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from vlecht.reports.document.cells import Cell
from vlecht.reports.document.inline import runs_of
from vlecht.reports.inventory_cells import CellWriter
from vlecht.reports.inventory_sections.overview import address_of
from vlecht.reports.queries import InventoryMaterial

COLUMNS = (
    (InventoryField.METHODS, 3.0),
    (InventoryField.MEETING_RHYTHM, 1.8),
    (InventoryField.SIZE, 1.5),
    (InventoryField.AGENDA, 1.1),
)
QUESTIONS = (
    InventoryField.PROCESS_GUIDANCE,
    InventoryField.CONTENT_GUIDANCE,
    InventoryField.COOPERATION,
    InventoryField.EXPERIENCE,
    InventoryField.TOOLS,
    InventoryField.COSTS,
    InventoryField.EVALUATED,
)
FEWEST_NETWORKS_OF_A_METHOD = 2


def forms_and_rhythm(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    """Return the section on how networks work."""
    return (
        PageBreak(),
        Heading(1, _("Form and rhythm"), "forms"),
        Paragraph(
            runs_of(
                _(
                    "%(several)d networks name more than one method. "
                    "Of %(rhythm)d networks we know something about how often they meet."
                )
                % {"several": _n_with_several_methods(material), "rhythm": _n_with_rhythm(material)}
            )
        ),
        Table(
            key="table-forms",
            caption=_("Methods, rhythm, size and agenda of each network"),
            columns=(
                Column(_("Network"), 1.8),
                *(Column(str(field.label), width) for field, width in COLUMNS),
            ),
            rows=tuple(
                Row(
                    writer.data(network.case.name),
                    tuple(writer.cell(network.cells[field]) for field, _width in COLUMNS),
                    link=address_of(network),
                )
                for network in material.networks
            ),
            sheet_name=_("Form and rhythm"),
        ),
        *_shared_methods(material, writer),
        Heading(2, _("Guidance, costs and evaluation"), "yes-and-no"),
        Paragraph(runs_of(_("These questions ask for yes or no. An empty answer is not a no."))),
        _answers(material),
    )


def _n_with_several_methods(material: InventoryMaterial) -> int:
    return sum(
        len(network.facets.get(Facet.METHOD, {}).keys() - {UNKNOWN_KEY}) > 1
        for network in material.networks
    )


def _n_with_rhythm(material: InventoryMaterial) -> int:
    return sum(
        bool(network.cells[InventoryField.MEETING_RHYTHM].lines) for network in material.networks
    )


def _shared_methods(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    labels: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for network in material.networks:
        for key, label in network.facets.get(Facet.METHOD, {}).items():
            if key != UNKNOWN_KEY:
                labels.setdefault(key, label)
                counts[key] += 1
    shared = [
        (labels[key], count)
        for key, count in sorted(counts.items(), key=lambda item: (-item[1], labels[item[0]]))
        if count >= FEWEST_NETWORKS_OF_A_METHOD
    ]
    if not shared:
        return ()
    return (
        Heading(2, _("Methods that come back"), "shared-methods"),
        Paragraph(
            runs_of(
                _(
                    "Networks describe %(count)d methods in all. The table shows those that more "
                    "than one network names in the same words."
                )
                % {"count": len(counts)}
            )
        ),
        Table(
            key="table-methods",
            caption=_("Methods that more than one network names"),
            columns=(Column(_("Method"), 3), Column(_("Networks"), 1, is_number=True)),
            rows=tuple(Row(writer.data(label), (Cell(count),)) for label, count in shared),
            sheet_name=_("Methods"),
        ),
    )


def _answers(material: InventoryMaterial) -> Table:
    return Table(
        key="table-answers",
        caption=_("Number of networks for each answer"),
        columns=(
            Column(_("Question"), 3),
            Column(_("Yes"), 1, is_number=True),
            Column(_("No"), 1, is_number=True),
            Column(_("Sources differ"), 1.3, is_number=True),
            Column(_("Unknown or empty"), 1.5, is_number=True),
            Column(_("Not asked"), 1.2, is_number=True),
        ),
        rows=tuple(
            Row(
                Cell(str(question.label)),
                tuple(Cell(count) for count in _counts(material, question)),
            )
            for question in QUESTIONS
        ),
        sheet_name=_("Yes and no"),
    )


def _counts(material: InventoryMaterial, question: InventoryField) -> tuple[int, ...]:
    yes = no = differing = empty = not_asked = 0
    for network in material.networks:
        codes = network.codes.get(question, frozenset())
        if len(codes) > 1:
            differing += 1
        elif codes == {YesNo.YES}:
            yes += 1
        elif codes == {YesNo.NO}:
            no += 1
        elif network.cells[question].state == CellState.NOT_ASKED:
            not_asked += 1
        else:
            empty += 1
    return yes, no, differing, empty, not_asked
