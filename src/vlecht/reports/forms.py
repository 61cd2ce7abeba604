"""What an address of a report may ask."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.reports.vocabulary import ReportFormat, ReportLanguage


class ReportLanguageForm(forms.Form):
    """In which language to read a report. Without a choice: that of the page."""

    language = forms.ChoiceField(
        label=_("Language of the report"),
        choices=ReportLanguage.choices,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose Dutch or English.")},
    )


class ReportFileForm(ReportLanguageForm):
    """Which file to make of a report."""

    file_format = forms.ChoiceField(
        label=_("What kind of file?"),
        choices=ReportFormat.choices,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of the kinds of files.")},
    )

    @property
    def chosen_language(self) -> ReportLanguage:
        return ReportLanguage(self.cleaned_data["language"])

    @property
    def chosen_format(self) -> ReportFormat:
        return ReportFormat(self.cleaned_data["file_format"])
