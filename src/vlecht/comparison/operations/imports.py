"""Bring an inventory in, and undo that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from vlecht.comparison.models import Inventory, InventoryImport
from vlecht.comparison.operations.case_writing import write_content
from vlecht.comparison.queries.imports import CaseChanges, last_import_of, unchanged
from vlecht.comparison.records import Content, from_plain, merged, to_plain
from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import Programme
from vlecht.people.models import Person


class NothingToUndo(OperationRefused):
    """No import of this inventory is left to undo."""


class LaterImportExists(OperationRefused):
    """Only the last import can be undone; undo the later one first."""


@dataclass(frozen=True)
class ImportOutcome:
    """What an import did. Without a run nothing was new, so nothing was written."""

    inventory: Inventory
    run: InventoryImport | None
    changes: CaseChanges
    counts: Mapping[str, int]


@transaction.atomic
def import_inventory(
    *,
    programme: Programme,
    title: str,
    content: Content,
    files: Sequence[Mapping[str, Any]],
    actor: Person | None,
    at: dt.datetime,
    blank_cells: int = 0,
    credit: str = "",
    questionnaire_version: str = "",
    period: str = "",
) -> ImportOutcome:
    """Take content into the inventory of this title, whole or not at all. Journaled.

    A part that is not among the files stays as it was. Content that brings nothing new changes
    nothing, not even the journal.
    """
    inventory, _is_new = Inventory.objects.select_for_update().get_or_create(
        programme=programme,
        title=title,
        defaults={
            "credit": credit,
            "questionnaire_version": questionnaire_version,
            "period": period,
        },
    )
    last = last_import_of(inventory)
    before = from_plain(last.content) if last else Content()
    after = merged(before, content)
    if last and after == before:
        return ImportOutcome(inventory, None, unchanged(inventory), last.counts)
    counts = counts_of(after, blank_cells=blank_cells)
    number = InventoryImport.objects.filter(inventory=inventory).count() + 1
    run = InventoryImport.objects.create(
        inventory=inventory,
        number=number,
        imported_at=at,
        imported_by=actor,
        files=[dict(file) for file in files],
        counts=counts,
        content=to_plain(after),
    )
    changes = write_content(inventory, after, run)
    record(
        actor=actor,
        verb="comparison.inventory_imported",
        subject=inventory,
        at=at,
        details={"import": number, **counts},
    )
    return ImportOutcome(inventory, run, changes, counts)


@transaction.atomic
def undo_import(*, run: InventoryImport, actor: Person | None, at: dt.datetime) -> CaseChanges:
    """Bring the inventory back to what it was before its last import. Journaled.

    Raises
    ------
    NothingToUndo
        When this import was undone already.
    LaterImportExists
        When a later import builds on this one.
    """
    inventory = Inventory.objects.select_for_update().get(pk=run.inventory_id)
    run.refresh_from_db()
    if run.undone_at is not None:
        raise NothingToUndo(_("This import was undone already. Nothing changed."))
    last = last_import_of(inventory)
    if last is None or last.pk != run.pk:
        raise LaterImportExists(_("A later import builds on this one. Undo that one first."))
    run.undone_at, run.undone_by = at, actor
    run.save(update_fields=["undone_at", "undone_by"])
    earlier = last_import_of(inventory)
    changes = write_content(
        inventory, from_plain(earlier.content) if earlier else Content(), earlier or run
    )
    record(
        actor=actor,
        verb="comparison.import_undone",
        subject=inventory,
        at=at,
        details={"import": run.number},
    )
    return changes


def counts_of(content: Content, *, blank_cells: int) -> dict[str, int]:
    """Return the numbers that an import reports."""
    answers = content.answers or ()
    keys = {case.key for case in content.cases or ()}
    extra = [answer for answer in answers if answer.case_key not in keys]
    return {
        "questionnaires": len(answers),
        "networks_counted": sum(case.counted for case in content.cases or ()) + len(extra),
        "networks_described": len(keys) + len(extra),
        "participant_rows": len(content.participants or ()),
        "conflicts": len(content.conflicts or ()),
        "findings": len(content.findings or ()),
        "facts": len(content.facts or ()),
        "blank_cells": blank_cells,
    }
