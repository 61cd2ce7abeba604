"""The form to bring an inventory in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vlecht.exchange.readers.delimited import LARGEST_FILE
from vlecht.exchange.reading import READABLE_ENDINGS, NamedBytes
from vlecht.networks.models import Programme

MOST_FILES = 12


class SeveralFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Takes one file or more."""

    widget = SeveralFilesInput(attrs={"accept": ",".join(READABLE_ENDINGS)})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:  # noqa: ARG002 -- Django's name
        """Return the files; refuse too many, and what is no table."""
        files = [file for file in data or [] if file]
        if not files:
            raise forms.ValidationError(_("Choose the files of the inventory."), code="required")
        if len(files) > MOST_FILES:
            raise forms.ValidationError(
                _("You can bring in %(most)d files at once."), params={"most": MOST_FILES}
            )
        for file in files:
            if not str(file.name).casefold().endswith(READABLE_ENDINGS):
                raise forms.ValidationError(
                    _("“%(name)s” is not a CSV or Excel file."), params={"name": file.name}
                )
        return files


class InventoryUploadForm(forms.Form):
    """Which files, and for which programme."""

    programme = forms.ModelChoiceField(
        label=_("For which programme?"), queryset=Programme.objects.none(), empty_label=None
    )
    title = forms.CharField(
        label=_("What is the inventory called?"),
        required=False,
        max_length=200,
        help_text=_("Leave this empty and we use the title of the report."),
    )
    inventory_files = SeveralFilesField(
        label=_("Files"),
        help_text=_(
            "The export of the questionnaire and the tables that go with it. CSV or Excel, "
            "at most 10 MB a file."
        ),
    )

    def __init__(self, *args: Any, programmes: QuerySet[Programme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["programme"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = programmes


def bytes_of(files: list[UploadedFile[Any]]) -> list[NamedBytes]:
    """Return names and bytes, of each file no more than tells that it is too large."""
    return [(str(file.name), file.read(LARGEST_FILE + 1)) for file in files]
