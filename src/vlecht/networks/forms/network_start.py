"""Start a network: its name and its issue, nothing more."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class NetworkStartForm(forms.Form):
    """The two things that are enough to begin."""

    name = forms.CharField(
        label=_("What is the network called?"),
        help_text=_("A working title will do. You can change it later."),
        max_length=200,
        error_messages={"required": _("Give the network a name. It can be a working title.")},
    )
    issue = forms.CharField(
        label=_("Which stubborn issue brings you together?"),
        help_text=_("One or two sentences are enough. Leave it empty if you are still looking."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
