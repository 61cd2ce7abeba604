"""The inventory report: what an inventory holds, written as one document in Dutch or English."""

from __future__ import annotations

import datetime as dt

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vlecht.reports.document.report import Report
from vlecht.reports.inventory_cells import CellWriter
from vlecht.reports.inventory_sections.findings import (
    chances_and_challenges,
    conclusions,
    what_works,
)
from vlecht.reports.inventory_sections.forms import forms_and_rhythm
from vlecht.reports.inventory_sections.in_short import in_short
from vlecht.reports.inventory_sections.method import method_and_limits, sources_of
from vlecht.reports.inventory_sections.networks import network_pages, not_counted
from vlecht.reports.inventory_sections.overview import overview
from vlecht.reports.inventory_sections.participants import who_takes_part
from vlecht.reports.queries import InventoryMaterial
from vlecht.reports.report_words import words_of_a_report


def inventory_report(material: InventoryMaterial, *, on: dt.date) -> Report:
    """Return the report in the language of its material, whatever the reader's pages speak.

    The same material and day give the same report.
    """
    language = material.language
    with translation.override(language.value):
        writer = CellWriter(language.value)
        return Report(
            title=_("Inventory of learning networks"),
            subtitle=ngettext(
                "%(count)d network, and what is known of it",
                "%(count)d networks, and what is known of them",
                material.n_networks,
            )
            % {"count": material.n_networks},
            language=language.value,
            author="Vlecht",
            credit=material.inventory.credit,
            made_on=on,
            made_on_text=_("Made on %(date)s") % {"date": date_format(on, "j F Y")},
            words=words_of_a_report(),
            blocks=(
                *in_short(material),
                *overview(material, writer),
                *who_takes_part(material),
                *forms_and_rhythm(material, writer),
                *what_works(material, writer),
                *chances_and_challenges(material, writer),
                *conclusions(material, writer),
                *network_pages(material, writer),
                *not_counted(material, writer),
                *method_and_limits(material, writer),
            ),
            sources=sources_of(material, writer),
            credit_language=writer.data_language,
            keywords=(_("learning networks"), _("social domain"), _("inventory")),
        )
