"""The grid as a file: the rows and columns of the address, all pages."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from vlecht.comparison.access import InventoryRequest, inventory_reader
from vlecht.comparison.exports import EXPORT_FORMATS, grid_lines
from vlecht.comparison.forms import UnknownParameter, grid_form
from vlecht.people.access import access


@require_safe
@access(inventory_reader)
def grid_export(request: InventoryRequest, inventory_id: UUID) -> HttpResponse:
    """Hand out the file in the format that the address names."""
    ending = request.GET.get("format", "csv")
    try:
        form = grid_form(request.inventory, request.GET, also=["format"])
        wrong = "" if form.is_valid() else ", ".join(form.errors)
    except UnknownParameter as unknown:
        wrong = str(unknown)
    if ending not in EXPORT_FORMATS:
        wrong = f"format={ending[:20]}"
    if wrong:
        context = {"inventory": request.inventory, "parameter": wrong}
        return TemplateResponse(request, "comparison/unknown_parameter.html", context, status=400)
    title = request.inventory.title
    export = EXPORT_FORMATS[ending]
    name = f"{slugify(title)[:60] or 'inventory'}.{export.ending}"
    return HttpResponse(
        export.write(title, grid_lines(request.inventory, form.to_query())),
        content_type=export.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
