"""The words that renderers add themselves, in the language that is active."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vlecht.comparison.vocabulary import CellState
from vlecht.reports.document.report import Words


def words_of_a_report() -> Words:
    """Return the words; the marks are those of the grid."""
    return Words(
        contents=_("Contents"),
        table=_("Table"),
        figure=_("Figure"),
        notes=_("Notes to the table"),
        sources=_("Sources"),
        page=_("Page"),
        of=pgettext("page 2 of 9", "of"),
        unknown=str(CellState.UNKNOWN.label),
        not_asked=str(CellState.NOT_ASKED.label),
        blank=str(CellState.BLANK.label),
        derived=str(CellState.DERIVED.label),
        conflict=str(CellState.CONFLICT.label),
        about=_("About this report"),
        facts=_("Facts per network"),
        part=_("Part"),
        fact=_("What"),
        answer=_("Answer"),
    )
