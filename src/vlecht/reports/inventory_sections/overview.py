"""All networks in one table, and when they started."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from vlecht.comparison.vocabulary import InventoryField, Status
from vlecht.reports.document.blocks import (
    Block,
    Column,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from vlecht.reports.document.inline import runs_of
from vlecht.reports.inventory_cells import CellWriter
from vlecht.reports.inventory_figures import figure_of
from vlecht.reports.queries import InventoryMaterial, NetworkMaterial
from vlecht.ui.charts.timeline import Span, Timeline

COLUMNS = (
    (InventoryField.WORKPLACE, 1.5),
    (InventoryField.LEVEL, 1.2),
    (InventoryField.INITIATOR, 1.9),
    (InventoryField.START, 1.5),
    (InventoryField.STATUS, 1.7),
)
ENDED = {Status.STOPPED, Status.COMPLETED}


def overview(material: InventoryMaterial, writer: CellWriter) -> tuple[Block, ...]:
    """Return the table of all networks and the figure of their starts."""
    return (
        PageBreak(),
        Heading(1, _("All networks"), "overview"),
        Paragraph(
            runs_of(
                _(
                    "The order is that of the source. Each name leads to the page of a network. "
                    "That page also tells where the sources differ."
                )
            )
        ),
        Table(
            key="table-overview",
            caption=_("All networks, with where, by whom and since when"),
            columns=(
                Column(_("Network"), 2.3),
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
            sheet_name=_("All networks"),
        ),
        PageBreak(),
        Heading(2, _("When they started"), "starts"),
        Paragraph(
            runs_of(
                _(
                    "A band runs from the start to the end. An arrow means: it still ran. "
                    "A dashed line means: the moment is unknown, or the sources differ."
                )
            )
        ),
        _starts(material, writer),
    )


def address_of(network: NetworkMaterial) -> str:
    """Return the key of the page of a network inside the report."""
    return f"network-{network.case.key}"


def _starts(material: InventoryMaterial, writer: CellWriter) -> Figure:
    until = _moment_of_asking(material)
    caption = _("When networks started and ended")
    chart = Timeline(
        title=caption,
        description=_(
            "A timeline with one band for each network. The table below holds the same facts."
        ),
        until=until,
        spans=tuple(_span(network, until) for network in material.networks),
    )
    twin = Table(
        key="table-starts",
        caption=_("Start and end of each network"),
        columns=(
            Column(_("Network"), 3),
            Column(str(InventoryField.START.label), 2),
            Column(str(InventoryField.STATUS.label), 2.2),
            Column(str(InventoryField.END.label), 2),
        ),
        rows=tuple(
            Row(
                writer.data(network.case.name),
                tuple(
                    writer.cell(network.cells[field])
                    for field in (InventoryField.START, InventoryField.STATUS, InventoryField.END)
                ),
            )
            for network in material.networks
        ),
        sheet_name=_("Start and end"),
    )
    return figure_of(chart, key="figure-starts", caption=caption, twin=twin)


def _moment_of_asking(material: InventoryMaterial) -> dt.date:
    """Return until when the source can know: the latest day that anything in it names."""
    days = [n.case.start_until_date for n in material.networks if n.case.start_until_date]
    days += [network.ended[1] for network in material.networks if network.ended]
    return max(days, default=dt.date(2000, 12, 31))


def _span(network: NetworkMaterial, until: dt.date) -> Span:
    codes = network.codes.get(InventoryField.STATUS, frozenset())
    start, ended = network.case.start_from_date, network.ended
    is_over = bool(codes) and codes <= ENDED
    return Span(
        label=network.case.name,
        start=start,
        end=ended[1] if ended else (until if is_over or len(codes) != 1 else None),
        tone="1" if codes == {Status.RUNNING} else "2",
        start_is_rough=start is None,
        end_is_rough=ended is None and codes != {Status.RUNNING},
    )
