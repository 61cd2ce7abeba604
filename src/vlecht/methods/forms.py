"""Forms of methods: parse and validate, never save."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.methods.vocabulary import Coverage, MethodKind


class MethodFilterForm(forms.Form):
    """Narrows the list of methods; stands in the address."""

    text = forms.CharField(label=_("Word"), required=False, max_length=80)
    kind = forms.ChoiceField(
        label=_("What sort"), required=False, choices=[("", _("all")), *MethodKind.choices]
    )
    coverage = forms.ChoiceField(
        label=_("How much the source says"),
        required=False,
        choices=[("", _("all")), *Coverage.choices],
    )
