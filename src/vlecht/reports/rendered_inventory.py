"""The inventory report as HTML, kept until the inventory changes.

An inventory changes by an import or by undoing one, and by nothing else that the report shows.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.safestring import SafeString

import vlecht
from vlecht.comparison.models import Inventory
from vlecht.comparison.queries.imports import last_import_of
from vlecht.reports.inventory_report import inventory_report
from vlecht.reports.queries import inventory_material
from vlecht.reports.renderers.html import report_contents, report_fragment
from vlecht.reports.vocabulary import ReportLanguage

KEPT_SECONDS = 3600


@dataclass(frozen=True)
class RenderedReport:
    """A report as the parts of a page."""

    title: str
    subtitle: str
    made_on_text: str
    credit: str
    contents: SafeString
    body: SafeString


def rendered_inventory(
    inventory: Inventory, *, language: ReportLanguage, on: dt.date
) -> RenderedReport:
    """Return the report of an inventory; the second reader gets the work of the first."""
    last = last_import_of(inventory)
    stand = last.pk if last else "empty"
    key = f"reports:inventory:{vlecht.__version__}:{inventory.pk}:{stand}:{language.value}:{on}"
    kept: RenderedReport | None = cache.get(key)
    if kept is None:
        report = inventory_report(inventory_material(inventory, language=language), on=on)
        kept = RenderedReport(
            title=report.title,
            subtitle=report.subtitle,
            made_on_text=report.made_on_text,
            credit=report.credit,
            contents=report_contents(report),
            body=report_fragment(report),
        )
        cache.set(key, kept, KEPT_SECONDS)
    return kept
