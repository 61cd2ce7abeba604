"""The words of reports: languages and file formats."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportLanguage(models.TextChoices):
    """The languages a report is written in; each is named in its own language."""

    DUTCH = "nl", "Nederlands"
    ENGLISH = "en", "English"


class ReportFormat(models.TextChoices):
    """The files a report can be kept as."""

    PDF = "pdf", _("PDF, to read and print")
    DOCX = "docx", _("Word (DOCX), to write on in")
    XLSX = "xlsx", _("Excel (XLSX), the tables only")
    ODS = "ods", _("OpenDocument (ODS), the tables only")
    HTML = "html", _("Web page (HTML), to keep or to mail")


CONTENT_TYPES: Final[dict[str, str]] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "html": "text/html; charset=utf-8",
}
DATA_LANGUAGE: Final = "nl"  # what people wrote down in the inventory is Dutch
MOST_NETWORKS: Final = 300  # a report of more is no report any more; the grid holds any number
