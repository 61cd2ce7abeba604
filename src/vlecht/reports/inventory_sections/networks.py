"""One page for each network, with what is not known and where the sources differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from vlecht.comparison.cells import conflict_field
from vlecht.comparison.models import ComparedCase, ParticipantRow, RecordedConflict
from vlecht.comparison.vocabulary import (
    BLANK_REASONS,
    CellState,
    ConflictKind,
    CountUnit,
    InventoryField,
    ParticipantCategory,
    ParticipantOrigin,
    RecordType,
)
from vlecht.reports.document.blocks import (
    Block,
    Column,
    Definition,
    DefinitionList,
    Heading,
    List,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    Table,
)
from vlecht.reports.document.cells import Cell, unknown
from vlecht.reports.document.inline import Runs, Strong, Text, runs_of
from vlecht.reports.inventory_cells import CellWriter
from vlecht.reports.inventory_sections.overview import address_of
from vlecht.reports.queries import InventoryMaterial, NetworkMaterial

# Participants have a table of their own; of involvement and the name the report speaks elsewhere.
LEFT_OUT = {InventoryField.PARTICIPANTS, InventoryField.INVOLVEMENT}
NOTHING_KNOWN = {CellState.UNKNOWN, CellState.BLANK, CellState.NOT_ASKED}


def network_pages(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    """Return a page for each counted network."""
    blocks: list[Block] = [
        PageBreak(),
        Heading(1, _("Network by network"), "networks"),
        Paragraph(
            runs_of(
                _(
                    "Each network has its own page. First what is known, then what is not. "
                    "At the end stands where the sources differ."
                )
            )
        ),
    ]
    for position, network in enumerate(material.networks):
        if position:
            blocks.append(PageBreak())
        blocks.extend(_page(network, writer))
    return tuple(blocks)


def not_counted(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    """Return the parts and the rows that are not counted, with why."""
    if not material.not_counted:
        return ()
    return (
        PageBreak(),
        Heading(1, _("Not counted"), "not-counted"),
        Paragraph(
            runs_of(
                _(
                    "The source names these too. They are part of another network, or only a row "
                    "in its overview. We do not count them, so that nothing counts twice."
                )
            )
        ),
        Table(
            key="table-not-counted",
            caption=_("Named by the source, but not counted"),
            columns=(
                Column(_("Network"), 3),
                Column(_("In the data"), 0.9),
                Column(str(InventoryField.WORKPLACE.label), 1.5),
                Column(_("Why not counted"), 3),
            ),
            rows=tuple(
                Row(
                    writer.data(case.name),
                    (
                        Cell(case.key),
                        writer.data(case.workplace) if case.workplace else unknown(),
                        Cell(_why_not_counted(case)),
                    ),
                )
                for case in material.not_counted
            ),
            sheet_name=_("Not counted"),
        ),
        *(
            (
                conflict_table(
                    material.conflicts_of_not_counted,
                    writer,
                    key="conflicts-not-counted",
                    caption=_("Where sources differ"),
                ),
            )
            if material.conflicts_of_not_counted
            else ()
        ),
    )


def _why_not_counted(case: ComparedCase) -> str:
    if case.parent is not None:
        return _("Part of: %(network)s") % {"network": case.parent.name}
    return str(RecordType(case.record_type).label)


def _page(network: NetworkMaterial, writer: CellWriter) -> Iterator[Block]:
    case = network.case
    yield Heading(2, case.name, address_of(network), language=writer.data_language)
    yield Paragraph(_where_it_stands(case, writer), ParagraphKind.SMALL)
    known = tuple(
        Definition(str(field.label), writer.cell(cell))
        for field, cell in network.cells.items()
        if field not in LEFT_OUT and cell.state not in NOTHING_KNOWN
    )
    if known:
        yield DefinitionList(known)
    if network.participants:
        yield _participants(network, writer)
    yield from _nothing_known(network)
    if network.conflicts:
        yield conflict_table(
            network.conflicts,
            writer,
            key=f"conflicts-{case.key}",
            caption=_("Where sources differ"),
        )


def _where_it_stands(case: ComparedCase, writer: CellWriter) -> Runs:
    described = str(RecordType(case.record_type).label)
    runs: list[Text] = [
        Text(_("In the data: %(key)s, %(described)s.") % {"key": case.key, "described": described})
    ]
    if case.overview_row is not None:
        runs.append(
            Text(" " + _("In the overview: row %(number)d.") % {"number": case.overview_row})
        )
    if case.annex_section:
        runs.append(Text(" " + _("In the annex: ")))
        runs.append(Text(case.annex_section, writer.data_language))
        runs.append(Text("."))
    return tuple(runs)


def _participants(network: NetworkMaterial, writer: CellWriter) -> Table:
    return Table(
        key=f"participants-{network.case.key}",
        caption=_("Who takes part"),
        columns=(
            Column(_("Group, as written"), 3),
            Column(_("Counted as"), 2.4),
            Column(_("How many"), 1.3, is_number=True),
            Column(_("Of what"), 1.2),
            Column(_("Found in"), 1.8),
        ),
        rows=tuple(_participant(row, writer) for row in network.participants),
        sheet_name=_("Groups per network"),
    )


def _participant(row: ParticipantRow, writer: CellWriter) -> Row:
    categories = [
        str(ParticipantCategory(category).label)
        for category in (row.category, row.second_category)
        if category
    ]
    has_count = row.count is not None and row.unit
    return Row(
        writer.data(row.as_written, reason=row.note),
        (
            Cell(", ".join(categories)) if categories else unknown(),
            Cell(row.count) if row.count is not None else unknown(),
            Cell(str(CountUnit(row.unit).label)) if has_count else unknown(),
            Cell(str(ParticipantOrigin(row.origin).label)),
        ),
    )


def _nothing_known(network: NetworkMaterial) -> Iterator[Block]:
    """Name what is not known, put together by why."""
    fields: defaultdict[str, list[str]] = defaultdict(list)
    for field, cell in network.cells.items():
        if cell.state in NOTHING_KNOWN:
            why = str(cell.state.label)
            if cell.state == CellState.BLANK and field in BLANK_REASONS:
                why = _("lost or not published")
            fields[why].append(str(field.label).lower())
    if not fields:
        return
    yield Paragraph((Strong(_("What we do not know of this network")),))
    yield List(tuple(_unknown_line(why, names) for why, names in fields.items()))


def _unknown_line(why: str, names: list[str]) -> Runs:
    return (Text(f"{why[:1].upper()}{why[1:]}: {', '.join(names)}."),)


def conflict_table(
    conflicts: tuple[RecordedConflict, ...], writer: CellWriter, *, key: str, caption: str
) -> Table:
    """Return a table with both sides of each conflict."""
    return Table(
        key=key,
        caption=caption,
        columns=(
            Column(_("About"), 1.1),
            Column(_("One place says"), 2.2),
            Column(_("Another place says"), 2.2),
            Column(_("How they differ"), 1.7),
        ),
        rows=tuple(_conflict(conflict, writer) for conflict in conflicts),
        sheet_name=_("Conflicts"),
    )


def _conflict(conflict: RecordedConflict, writer: CellWriter) -> Row:
    field = conflict_field(conflict)
    return Row(
        Cell(_about(field)),
        (
            _side(conflict.value_a, conflict.where_a, writer),
            _side(conflict.value_b, conflict.where_b, writer),
            Cell(str(ConflictKind(conflict.kind).label)),
        ),
    )


def _about(field: str) -> str:
    """Return what a conflict is about; the list has subjects that the grid has not."""
    if field in InventoryField.values:
        return str(InventoryField(field).label)
    others = {
        "target_group": _("Target group"),
        "in_scope": _("Whether it belongs here"),
        "functions_order": _("Order of the functions"),
        "abbreviation": _("Abbreviation"),
        "term": _("Word used"),
        "definition": _("Meaning of a word"),
        "n_networks": _("Number of networks"),
        "n_flevoland": _("Number of networks in Flevoland"),
        "n_workplaces": _("Number of workplaces"),
        "cooperation_form": _("Form of working together"),
        "intervisie": _("Intervision"),
    }
    return others.get(field, field.replace("_", " "))


def _side(value: str, where: str, writer: CellWriter) -> Cell:
    said = value or "–"
    return writer.data(f"{said} ({where})" if where else said)
