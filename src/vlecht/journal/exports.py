"""The journal as a table that opens in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from vlecht.journal.models import Entry
from vlecht.journal.verbs import label_of
from vlecht.ui.spreadsheet_text import without_formula


def plain_cell(value: Any) -> Any:
    """Return a value that no spreadsheet will compute: text stays text."""
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return value
    return without_formula(str(value).replace("\x00", ""))


def csv_of(rows: Iterable[Sequence[Any]]) -> str:
    """Return rows as CSV as Dutch spreadsheets open it: a byte-order mark and semicolons."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([plain_cell(value) for value in row])
    return "\ufeff" + written.getvalue()


def network_journal_csv(network_id: UUID) -> str:
    """Return what was done in one network, oldest first, in the reader's language."""
    entries = Entry.objects.of_network(network_id).order_by("id")
    return csv_of([journal_headings(), *(journal_row(entry) for entry in entries.iterator())])


def journal_headings() -> list[str]:
    """Return the headings of a journal table."""
    return [_("When"), _("Who"), _("What"), _("About"), _("Number"), _("Details"), _("Digest")]


def journal_row(entry: Entry) -> list[Any]:
    """Return one entry as a row of that table."""
    return [
        timezone.localtime(entry.at).isoformat(sep=" ", timespec="seconds"),
        entry.actor_words,
        label_of(entry.verb),
        entry.subject_kind,
        entry.subject_id,
        ", ".join(f"{key}: {value}" for key, value in sorted(entry.details.items())),
        entry.digest,
    ]
