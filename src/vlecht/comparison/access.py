"""Who may see an inventory, and who may change it; everyone else gets 404."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from vlecht.comparison.models import ComparedCase, Inventory, InventoryImport
from vlecht.comparison.queries.inventories import manages
from vlecht.people.access import AccessRule, SignedInRequest, to_sign_in


class InventoryRequest(SignedInRequest):
    """A request that passed a rule of an inventory."""

    inventory: Inventory
    may_manage: bool


def _admit(request: HttpRequest, kwargs: dict[str, Any], *, to_manage: bool) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return to_sign_in(request)
    inventory = (
        Inventory.objects.select_related("programme").filter(pk=kwargs["inventory_id"]).first()
    )
    if inventory is None:
        raise Http404
    today: dt.date = timezone.localdate()
    may_manage = manages(request.user, inventory.programme_id, on=today)
    if not may_manage and (to_manage or not inventory.is_published):
        raise Http404
    request.inventory = inventory  # type: ignore[attr-defined]
    request.may_manage = may_manage  # type: ignore[attr-defined]
    return None


inventory_reader: Final = AccessRule(
    "inventory_reader",
    "Everyone who is signed in, once the inventory is published; before that its coordinators.",
    lambda request, kwargs: _admit(request, kwargs, to_manage=False),
)
inventory_manager: Final = AccessRule(
    "inventory_manager",
    "Coordinators of the programme.",
    lambda request, kwargs: _admit(request, kwargs, to_manage=True),
)


def case_for(inventory: Inventory, case_key: str) -> ComparedCase:
    """Return a network of an inventory, else raise 404."""
    if "\x00" in case_key:
        raise Http404  # PostgreSQL cannot even be asked for it.
    case = (
        ComparedCase.objects.select_related("parent", "learning_network")
        .filter(inventory=inventory, key=case_key)
        .first()
    )
    if case is None:
        raise Http404
    return case


def import_for(inventory: Inventory, import_id: Any) -> InventoryImport:
    """Return an import of an inventory, else raise 404."""
    run = InventoryImport.objects.filter(inventory=inventory, pk=import_id).first()
    if run is None:
        raise Http404
    return run
