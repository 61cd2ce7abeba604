"""Publish an inventory, or take it back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vlecht.comparison.access import InventoryRequest, inventory_manager
from vlecht.comparison.operations.publishing import publish_inventory, withdraw_inventory
from vlecht.journal.refusal import OperationRefused
from vlecht.people.access import access


@require_POST
@access(inventory_manager)
def inventory_publication(request: InventoryRequest, inventory_id: UUID) -> HttpResponse:
    """Show the inventory to everyone who is signed in, or to its coordinators only."""
    publish = request.POST.get("publish") == "yes"
    change = publish_inventory if publish else withdraw_inventory
    try:
        change(inventory=request.inventory, actor=request.user, at=timezone.now())
    except OperationRefused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(
            request,
            _("Everyone who signs in can see the inventory now.")
            if publish
            else _("Only coordinators see the inventory now."),
        )
    return redirect("comparison:inventory-imports", request.inventory.pk)
