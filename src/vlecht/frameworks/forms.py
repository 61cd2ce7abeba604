"""Forms of packs: parse and validate, never save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vlecht.frameworks.packfile.outline import LARGEST_FILE_KB


class PackFileForm(forms.Form):
    """A pack as a file, or as text typed on the page. A file counts when both are there."""

    file = forms.FileField(
        label=gettext_lazy("Your changed file"),
        help_text=gettext_lazy("A file that ends in .yaml. No file? Then we read the text below."),
        required=False,
        allow_empty_file=True,
    )
    text = forms.CharField(
        label=gettext_lazy("Or change the text here"),
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "false"}),
        required=False,
        strip=False,
    )

    def clean(self) -> dict[str, Any]:
        """Turn whichever was given into bytes with a file name."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        if file is not None and file.size > LARGEST_FILE_KB * 1024:
            self.add_error(
                "file",
                _("This file is too large. It may be %(limit)d kB.") % {"limit": LARGEST_FILE_KB},
            )
        elif file is not None:
            cleaned["data"], cleaned["name"] = file.read(), file.name
        elif cleaned.get("text", "").strip():
            cleaned["data"], cleaned["name"] = (
                cleaned["text"].encode("utf-8", "replace"),
                "pack.yaml",
            )
        elif "text" not in self.errors:
            self.add_error("file", _("Choose a file, or type the text below."))
        return cleaned


class ChooseVersionForm(forms.Form):
    """Which version of a pack a network keeps to."""

    pack = forms.IntegerField(widget=forms.HiddenInput)
    version = forms.IntegerField(required=False)
