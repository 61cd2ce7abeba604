"""What an upload would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vlecht.comparison.assembly import assemble
from vlecht.comparison.models import Inventory
from vlecht.comparison.operations.imports import counts_of
from vlecht.comparison.queries.imports import changes_between, last_import_of
from vlecht.comparison.records import Content, from_plain, merged
from vlecht.exchange.models import InventoryUpload
from vlecht.exchange.readers.inventory import reading_from_plain


@dataclass(frozen=True)
class NamedChange:
    """A network with what happens to it."""

    key: str
    name: str


@dataclass(frozen=True)
class UploadPlan:
    """What saying yes would do."""

    counts: Mapping[str, int]
    new: tuple[NamedChange, ...]
    changed: tuple[NamedChange, ...]
    gone: tuple[NamedChange, ...]
    n_unchanged: int
    changes_nothing: bool
    blank_columns: tuple[tuple[str, str, int], ...]
    passed_over: tuple[str, ...]


def upload_plan(upload: InventoryUpload) -> UploadPlan:
    """Compare what was uploaded with what is there."""
    reading = reading_from_plain(upload.reading)
    inventory = Inventory.objects.filter(programme=upload.programme, title=upload.title).first()
    last = last_import_of(inventory) if inventory else None
    before = from_plain(last.content) if last else Content()
    after = merged(before, reading.content)
    cases = assemble(after)
    changes = changes_between(inventory, cases)
    names = {case.key: case.name for case in before.cases or ()}
    names |= {case.record.key: case.record.name for case in cases}
    return UploadPlan(
        counts=counts_of(after, blank_cells=len(reading.blank_cells)),
        new=_named(changes.new, names),
        changed=_named(changes.changed, names),
        gone=_named(changes.gone, names),
        n_unchanged=len(changes.unchanged),
        changes_nothing=last is not None and after == before,
        blank_columns=_blank_columns(reading.blank_cells),
        passed_over=tuple(reading.passed_over),
    )


def _named(keys: tuple[str, ...], names: Mapping[str, str]) -> tuple[NamedChange, ...]:
    return tuple(NamedChange(key, names.get(key, key)) for key in keys)


def _blank_columns(cells: list[dict[str, Any]]) -> tuple[tuple[str, str, int], ...]:
    counted = Counter((cell["file"], cell["column"]) for cell in cells)
    return tuple((file, column, n) for (file, column), n in sorted(counted.items()))
