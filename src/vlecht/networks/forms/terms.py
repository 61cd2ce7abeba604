"""The network's own words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.networks.models import LearningNetwork
from vlecht.networks.queries import terms_of
from vlecht.networks.vocabulary import TERMS, TERMS_WITHOUT_PLURAL


class TermsForm(forms.Form):
    """One or two lines per term; empty means the usual word."""

    def __init__(self, *args: Any, network: LearningNetwork, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = terms_of(network)
        for key, usual in TERMS.items():
            singular, plural = own.get(key, ("", ""))
            self.fields[key] = forms.CharField(
                label=str(usual.singular), max_length=60, required=False, initial=singular
            )
            if key not in TERMS_WITHOUT_PLURAL:
                self.fields[f"{key}_plural"] = forms.CharField(
                    label=_("when it is more than one"),
                    max_length=60,
                    required=False,
                    initial=plural,
                )

    def rows(self) -> list[tuple[Any, Any]]:
        """Return the fields in pairs: the word, and the word for more than one."""
        return [
            (self[key], self[f"{key}_plural"] if f"{key}_plural" in self.fields else None)
            for key in TERMS
        ]

    def words(self) -> dict[str, tuple[str, str]]:
        """Return (singular, plural) per term, as the operation takes them."""
        return {
            key: (self.cleaned_data[key], self.cleaned_data.get(f"{key}_plural", ""))
            for key in TERMS
        }
