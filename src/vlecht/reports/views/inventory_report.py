"""The inventory report on a page, and the choice of a file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from vlecht.comparison.access import InventoryRequest, inventory_reader
from vlecht.people.access import access
from vlecht.reports.report_page import report_page


@require_safe
@access(inventory_reader)
def inventory_report(request: InventoryRequest, inventory_id: UUID) -> HttpResponse:
    """Show the report in the language of the address."""
    return report_page(request)
