"""Which inventory the command line means."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from vlecht.comparison.models import Inventory
from vlecht.journal.refusal import OperationRefused


class WhichInventory(OperationRefused):
    """There is none of that name, or there are several and nobody said which."""


def inventory_named(name: str) -> Inventory:
    """Return the inventory with this title or id; without a name the only one there is."""
    found = list(_inventories(name)[:2])
    if len(found) == 1:
        return found[0]
    if name:
        raise WhichInventory(_("There is no inventory called: %(name)s.") % {"name": name})
    if not found:
        raise WhichInventory(_("There is no inventory yet. Import one first."))
    raise WhichInventory(_("There are several inventories. Say which one with --inventory."))


def _inventories(name: str) -> QuerySet[Inventory]:
    inventories = Inventory.objects.order_by("title", "pk")
    if not name:
        return inventories
    try:
        return inventories.filter(pk=UUID(name))
    except ValueError:
        return inventories.filter(title=name)
