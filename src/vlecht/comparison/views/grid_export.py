"""The grid as a file: the rows and columns of the address, all pages."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from vlecht.comparison.access import InventoryRequest, inventory_reader
from vlecht.comparison.exports import EXPORT_FORMATS, grid_lines
from vlecht.comparison.forms import UnknownParameter, grid_form
from vlecht.people.access import access


@require_safe
@access(inventory_reader)
def grid_export(request: InventoryRequest, inventory_id: UUID, file_format: str) -> HttpResponse:
    """Hand out the file."""
    export = EXPORT_FORMATS.get(file_format)
    if export is None:
        raise Http404
    try:
        form = grid_form(request.inventory, request.GET)
        parameter = "" if form.is_valid() else ", ".join(form.errors)
    except UnknownParameter as unknown:
        parameter = str(unknown)
    if parameter:
        context = {"inventory": request.inventory, "parameter": parameter}
        return TemplateResponse(request, "comparison/unknown_parameter.html", context, status=400)
    lines = grid_lines(request.inventory, form.to_query())
    title = request.inventory.title
    name = f"{slugify(title)[:60] or 'inventory'}.{export.ending}"
    return HttpResponse(
        export.write(title, lines),
        content_type=export.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
