"""The first page: what is in this inventory, and how to read the marks."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vlecht.comparison.vocabulary import (
    CellState,
    InventoryField,
    ParticipantCategory,
    RecordType,
    Status,
)
from vlecht.reports.document.blocks import Block, Callout, Heading, List, Paragraph, ParagraphKind
from vlecht.reports.document.inline import Runs, Strong, Text, runs_of
from vlecht.reports.inventory_sections.participants import networks_by_category
from vlecht.reports.queries import InventoryMaterial

ENDED = {Status.STOPPED, Status.COMPLETED}


def in_short(material: InventoryMaterial) -> tuple[Block, ...]:
    """Return the opening of the report."""
    lead = ngettext(
        "This report shows %(count)d learning network: what it does, with whom, and what helps.",
        "This report puts %(count)d learning networks side by side: what they do, with whom, "
        "and what helps.",
        material.n_networks,
    ) % {"count": material.n_networks}
    return (
        Heading(1, _("In short"), "in-short"),
        Paragraph(runs_of(lead), ParagraphKind.LEAD),
        List(tuple(runs_of(sentence) for sentence in _facts(material))),
        Callout(
            _("Networks are not ranked"),
            runs_of(
                _(
                    "Networks differ, and that tells us something. A network that stopped did not fail. "
                    "So this report gives no marks and names no winners."
                )
            ),
        ),
        Heading(2, _("How to read the answers"), "how-to-read"),
        Paragraph(
            runs_of(_("Not every answer is sure. These words say what we know of an answer."))
        ),
        List(_marks()),
    )


def _facts(material: InventoryMaterial) -> list[str]:
    workplaces = {n.case.workplace for n in material.networks if n.case.workplace}
    types = Counter(network.case.record_type for network in material.networks)
    sentences = [
        ngettext(
            "They name %(count)d workplace.",
            "They name %(count)d workplaces.",
            len(workplaces),
        )
        % {"count": len(workplaces)},
        _("%(questionnaires)d were described in a questionnaire and %(emails)d by e-mail.")
        % {
            "questionnaires": types[RecordType.QUESTIONNAIRE],
            "emails": types[RecordType.EMAIL],
        },
        _statuses(material),
        *_starts(material),
        *_largest_group(material),
    ]
    if material.n_conflicts:
        sentences.append(
            ngettext(
                "In %(count)d place the sources do not say the same. Both answers stay.",
                "In %(count)d places the sources do not say the same. Both answers stay.",
                material.n_conflicts,
            )
            % {"count": material.n_conflicts}
        )
    return sentences


def _statuses(material: InventoryMaterial) -> str:
    running = ended = differing = unknown = 0
    for network in material.networks:
        codes = network.codes.get(InventoryField.STATUS, frozenset())
        if codes == {Status.RUNNING}:
            running += 1
        elif codes and codes <= ENDED:
            ended += 1
        elif len(codes) > 1:
            differing += 1
        else:
            unknown += 1
    return _(
        "%(running)d are running and %(ended)d have ended. Of %(differing)d the sources differ. "
        "Of %(unknown)d it is unknown."
    ) % {"running": running, "ended": ended, "differing": differing, "unknown": unknown}


def _starts(material: InventoryMaterial) -> list[str]:
    years = [n.case.start_from_date.year for n in material.networks if n.case.start_from_date]
    if not years:
        return []
    return [
        _(
            "The first started in %(first)d, the last in %(last)d. Of %(unknown)d networks the "
            "start is unknown."
        )
        % {
            "first": min(years),
            "last": max(years),
            "unknown": material.n_networks - len(years),
        }
    ]


def _largest_group(material: InventoryMaterial) -> list[str]:
    counts = networks_by_category(material)
    if not counts:
        return []
    category, names = max(counts.items(), key=lambda item: len(item[1]))
    return [
        _("The group that is named most is %(group)s: by %(count)d of %(total)d networks.")
        % {
            "group": str(ParticipantCategory(category).label),
            "count": len(names),
            "total": material.n_networks,
        }
    ]


def _marks() -> tuple[Runs, ...]:
    meanings = {
        CellState.CONFLICT: _("two places say something else. Both stand here, with their place."),
        CellState.DERIVED: _(
            "the source does not say it in these words. It was worked out from them."
        ),
        CellState.UNKNOWN: _("the source says itself that it does not know."),
        CellState.BLANK: _("the question was asked, but the answer is empty. Empty is not no."),
        CellState.NOT_ASKED: _("nobody asked this about this network."),
    }
    return tuple(
        (Strong(str(state.label)), Text(f": {meaning}")) for state, meaning in meanings.items()
    )
