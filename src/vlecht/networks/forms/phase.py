"""Record a phase."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.networks.models import LearningNetwork
from vlecht.networks.queries import terms_of
from vlecht.networks.rules import word_for
from vlecht.networks.vocabulary import NetworkPhase


class PhaseForm(forms.Form):
    """Which phase, since when, and why."""

    phase = forms.ChoiceField(
        label=_("Which phase fits now?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a phase.")},
    )
    since_date = forms.DateField(
        label=_("Since when?"),
        error_messages={
            "invalid": _("Fill in a date, for example 14-3-2026."),
            "required": _("Fill in the date on which it began."),
        },
    )
    reason = forms.CharField(
        label=_("What happened?"),
        help_text=_("For example: new members came in, or the plan was renewed."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    subgroup = forms.CharField(
        label=_("Only for a part of the network?"),
        help_text=_("Give that part a name, for example: youth group. Otherwise leave it empty."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, network: LearningNetwork, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = terms_of(network)
        explained = {
            NetworkPhase.FORMING: _("finding each other, the question and the way of working"),
            NetworkPhase.MAINTAINING: _("working and learning together, and keeping that going"),
            NetworkPhase.INSTITUTIONALISING: _("giving what works a lasting place"),
        }
        self.fields["phase"].choices = [  # type: ignore[attr-defined]
            (phase.value, f"{word_for(own, phase.value).capitalize()}: {explained[phase]}")
            for phase in NetworkPhase
        ]
