"""What an import would change, and which import counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vlecht.comparison.assembly import AssembledCase
from vlecht.comparison.models import ComparedCase, Inventory, InventoryImport


@dataclass(frozen=True)
class CaseChanges:
    """Networks by what happens to them; each list holds their keys."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not (self.new or self.changed or self.gone)


def changes_between(inventory: Inventory | None, cases: Sequence[AssembledCase]) -> CaseChanges:
    """Compare assembled networks with what the inventory holds."""
    digests = dict(
        ComparedCase.objects.filter(inventory=inventory).values_list("key", "digest")
        if inventory
        else ()
    )
    given = {case.record.key: case.digest for case in cases}
    return CaseChanges(
        new=tuple(key for key in given if key not in digests),
        changed=tuple(key for key in given if key in digests and digests[key] != given[key]),
        unchanged=tuple(key for key in given if digests.get(key) == given[key]),
        gone=tuple(key for key in digests if key not in given),
    )


def unchanged(inventory: Inventory) -> CaseChanges:
    """Return the changes of an import that brought nothing new."""
    keys = ComparedCase.objects.filter(inventory=inventory).order_by("position")
    return CaseChanges(unchanged=tuple(keys.values_list("key", flat=True)))


def last_import_of(inventory: Inventory) -> InventoryImport | None:
    """Return the import that the inventory stands on: the last that was not undone."""
    return (
        InventoryImport.objects.filter(inventory=inventory, undone_at=None)
        .order_by("-number")
        .first()
    )
