"""Undo an import."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vlecht.comparison.access import InventoryRequest, import_for, inventory_manager
from vlecht.comparison.operations.imports import undo_import
from vlecht.journal.refusal import OperationRefused
from vlecht.people.access import access


@require_POST
@access(inventory_manager)
def import_undo(request: InventoryRequest, inventory_id: UUID, import_id: UUID) -> HttpResponse:
    """Bring the inventory back to what it was before."""
    run = import_for(request.inventory, import_id)
    try:
        undo_import(run=run, actor=request.user, at=timezone.now())
    except OperationRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The import is undone. The inventory is as it was before."))
    return redirect("comparison:inventory-imports", request.inventory.pk)
