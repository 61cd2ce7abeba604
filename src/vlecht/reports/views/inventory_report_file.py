"""The inventory report as a file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.comparison.access import InventoryRequest, inventory_reader
from vlecht.people.access import access
from vlecht.reports.document.printable import UnprintableText
from vlecht.reports.forms import ReportFileForm
from vlecht.reports.inventory_report import inventory_report
from vlecht.reports.queries import TooManyNetworks, inventory_material
from vlecht.reports.renderers.files import RENDERERS
from vlecht.reports.report_page import reason_of, report_page
from vlecht.reports.vocabulary import CONTENT_TYPES


@require_safe
@access(inventory_reader)
def inventory_report_file(request: InventoryRequest, inventory_id: UUID) -> HttpResponse:
    """Hand out the file; a wrong choice shows the page again."""
    form = ReportFileForm(request.GET)
    if not form.is_valid():
        return report_page(request, form=form)
    today = timezone.localdate()
    language, file_format = form.chosen_language, form.chosen_format.value
    try:
        material = inventory_material(request.inventory, language=language)
        content = RENDERERS[file_format](inventory_report(material, on=today))
    except (TooManyNetworks, UnprintableText) as refusal:
        return report_page(request, form=form, problem=reason_of(refusal))
    name = f"inventory-report-{today.isoformat()}-{language.value}.{file_format}"
    return HttpResponse(
        content,
        content_type=CONTENT_TYPES[file_format],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
