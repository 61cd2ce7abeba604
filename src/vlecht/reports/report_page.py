"""What the page of an inventory report shows: the report itself, and the form for a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vlecht.comparison.access import InventoryRequest
from vlecht.reports.document.printable import UnprintableText
from vlecht.reports.forms import ReportFileForm, ReportLanguageForm
from vlecht.reports.queries import TooManyNetworks
from vlecht.reports.rendered_inventory import rendered_inventory
from vlecht.reports.vocabulary import MOST_NETWORKS, ReportFormat, ReportLanguage


def language_of(request: InventoryRequest) -> ReportLanguage:
    """Return the language that the address asks for, else that of the page."""
    form = ReportLanguageForm(request.GET)
    if form.is_valid():
        return ReportLanguage(form.cleaned_data["language"])
    spoken = (get_language() or "")[:2]
    is_ours = spoken in ReportLanguage.values
    return ReportLanguage(spoken) if is_ours else ReportLanguage.DUTCH


def report_page(
    request: InventoryRequest, *, form: ReportFileForm | None = None, problem: str = ""
) -> HttpResponse:
    """Return the page, with what went wrong and with what was chosen."""
    language = language_of(request)
    report = None
    try:
        report = rendered_inventory(request.inventory, language=language, on=timezone.localdate())
    except (TooManyNetworks, UnprintableText) as refusal:
        problem = reason_of(refusal)
    chosen: dict[str, Any] = {"language": language.value, "file_format": ReportFormat.PDF.value}
    return TemplateResponse(
        request,
        "reports/inventory_report.html",
        {
            "inventory": request.inventory,
            "report": report,
            "problem": problem,
            "language": language,
            "languages": ReportLanguage,
            "form": form or ReportFileForm(initial=chosen),
        },
        status=422 if problem or (form and form.errors) else 200,
    )


def reason_of(refusal: TooManyNetworks | UnprintableText) -> str:
    """Return in words why a report cannot be made, and what to do."""
    if isinstance(refusal, TooManyNetworks):
        return _(
            "This inventory has %(count)d networks. A report can hold %(most)d. "
            "Use the table to compare, and save that as a file."
        ) % {"count": refusal.n_networks, "most": MOST_NETWORKS}
    return _(
        "A text in this inventory holds a sign that no file can hold: %(code)s. "
        "Take it out of the data and import them again."
    ) % {"code": refusal.code_point}
