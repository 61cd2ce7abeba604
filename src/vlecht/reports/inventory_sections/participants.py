"""Who takes part: which groups networks name, and what is not known about them."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vlecht.comparison.vocabulary import Facet, ParticipantCategory
from vlecht.reports.document.blocks import (
    Block,
    Callout,
    CalloutKind,
    Column,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from vlecht.reports.document.cells import Cell
from vlecht.reports.document.inline import runs_of
from vlecht.reports.inventory_figures import figure_of
from vlecht.reports.queries import InventoryMaterial
from vlecht.ui.charts.bar_chart import Bar, BarChart


def who_takes_part(material: InventoryMaterial) -> tuple[Block, ...]:
    """Return the section on groups of people."""
    nameless = sum(not network.participants for network in material.networks)
    unknown = (
        (
            Paragraph(
                runs_of(
                    ngettext(
                        "Of %(count)d network no source says who takes part.",
                        "Of %(count)d networks no source says who takes part.",
                        nameless,
                    )
                    % {"count": nameless}
                )
            ),
        )
        if nameless
        else ()
    )
    return (
        PageBreak(),
        Heading(1, _("Who takes part"), "who-takes-part"),
        Paragraph(
            runs_of(
                _(
                    "We counted how many networks name a group. A network counts once for each "
                    "group. One group can fall under two headings. So never add up the bars."
                )
            )
        ),
        *unknown,
        _figure(material),
        *_involvement(material),
    )


def networks_by_category(material: InventoryMaterial) -> dict[str, list[str]]:
    """Return per group the names of the networks that name it; in the order of most first."""
    found: dict[str, list[str]] = {}
    for category in ParticipantCategory.values:
        names = [
            network.case.name
            for network in material.networks
            if category in network.facets.get(Facet.PARTICIPANT, {})
        ]
        if names:
            found[category] = names
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def _figure(material: InventoryMaterial) -> Figure:
    counts = networks_by_category(material)
    caption = _("How many of the %(count)d networks name each group") % {
        "count": material.n_networks
    }
    chart = BarChart(
        title=caption,
        bars=tuple(
            Bar(label=_capital(ParticipantCategory(category).label), value=len(names))
            for category, names in counts.items()
        ),
        row_name=_("Group"),
        value_name=_("Networks"),
        highest=float(material.n_networks),
    )
    twin = Table(
        key="table-participants",
        caption=_("Number of networks that name each group"),
        columns=(Column(_("Group"), 3), Column(_("Networks"), 1, is_number=True)),
        rows=tuple(
            Row(
                Cell(_capital(ParticipantCategory(category).label)),
                (Cell(len(names)),),
            )
            for category, names in counts.items()
        ),
        sheet_name=_("Who takes part"),
    )
    return figure_of(chart, key="figure-participants", caption=caption, twin=twin)


def _involvement(material: InventoryMaterial) -> tuple[Block, ...]:
    rows = [row for network in material.networks for row in network.participants]
    if not rows or any(row.involvement for row in rows):
        return ()
    return (
        Callout(
            _("How active a group is, we do not know"),
            runs_of(
                _(
                    "The questionnaire did ask how much each group takes part. Those marks are "
                    "missing in the source. So a long bar does not say that a group is active. "
                    "It only says that many networks name it."
                )
            ),
            CalloutKind.CAUTION,
        ),
    )


def _capital(label: object) -> str:
    text = str(label)
    return text[:1].upper() + text[1:]
