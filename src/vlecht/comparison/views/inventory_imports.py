"""What was brought into an inventory, and the way back."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.comparison.access import InventoryRequest, inventory_manager
from vlecht.comparison.queries.imports import last_import_of
from vlecht.comparison.queries.inventories import imports_of
from vlecht.people.access import access

IMPORTS_PER_PAGE = 20


@require_safe
@access(inventory_manager)
def inventory_imports(request: InventoryRequest, inventory_id: UUID) -> HttpResponse:
    """List imports, last first."""
    pages = Paginator(imports_of(request.inventory), IMPORTS_PER_PAGE)
    return TemplateResponse(
        request,
        "comparison/inventory_imports.html",
        {
            "inventory": request.inventory,
            "imports": pages.get_page(request.GET.get("page")),
            "last": last_import_of(request.inventory),
        },
    )
