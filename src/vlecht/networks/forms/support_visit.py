"""Ask to see a network in order to help it."""

from __future__ import annotations

import datetime as dt
import re
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

_UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)


class SupportVisitForm(forms.Form):
    """Which network, why, and for how long."""

    network = forms.CharField(
        label=_("Address of the network"),
        help_text=_("Ask the person you help. It is the address of any page of the network."),
        max_length=500,
        error_messages={"required": _("Paste the address of the network.")},
    )
    reason = forms.CharField(
        label=_("Why do you need to look?"),
        help_text=_("The network reads this."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say why. The network reads it.")},
    )
    hours = forms.TypedChoiceField(
        label=_("For how long?"),
        coerce=int,
        choices=[(1, _("one hour")), (2, _("two hours")), (4, _("four hours"))],
        initial=1,
        widget=forms.RadioSelect,
    )

    def clean_network(self) -> UUID:
        """Find the number of the network in what was pasted."""
        found = _UUID.search(self.cleaned_data["network"])
        if found is None:
            raise forms.ValidationError(_("We see no network in this address. Paste it whole."))
        return UUID(found.group())

    @property
    def duration(self) -> dt.timedelta:
        """How long the visit may last."""
        return dt.timedelta(hours=self.cleaned_data["hours"])
