"""One network of an inventory."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.comparison.access import InventoryRequest, case_for, inventory_reader
from vlecht.comparison.case_presentation import presented
from vlecht.comparison.queries.case_page import case_page
from vlecht.people.access import access


@require_safe
@access(inventory_reader)
def compared_network(request: InventoryRequest, inventory_id: UUID, case_key: str) -> HttpResponse:
    """Show all that is known of a network, and where it was found."""
    case = case_for(request.inventory, case_key)
    return TemplateResponse(
        request,
        "comparison/compared_network.html",
        {"inventory": request.inventory, **presented(case_page(case))},
    )
