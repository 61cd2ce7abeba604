"""Forms of consent."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class ErasureForm(forms.Form):
    """A yes that cannot be given by accident."""

    is_sure = forms.BooleanField(
        label=_("Yes, erase my data. I know that this cannot be undone."),
        error_messages={"required": _("Tick this box if you are sure.")},
    )
