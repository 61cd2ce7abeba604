"""Forms of agreements. The canvas has no form: its fields are data and save one by one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.networks.models import NetworkMembership


class SubmittedField(forms.Form):
    """One field of the canvas as the page sends it."""

    key = forms.CharField(max_length=60)
    text = forms.CharField(required=False, max_length=20_000, strip=False)
    base_version = forms.IntegerField(min_value=0)
    submission_id = forms.UUIDField()


class AgreementTextForm(forms.Form):
    """What is agreed."""

    hours_per_week = forms.DecimalField(
        label=_("How many hours a week?"),
        help_text=_("On average, with everything between the meetings. For example 2 or 1.5."),
        min_value=0,
        max_value=40,
        max_digits=4,
        decimal_places=1,
        localize=True,
        error_messages={
            "invalid": _("Fill in a number, for example 2."),
            "required": _("Fill in how many hours a week."),
            "max_value": _("That is more than a working week. Fill in 40 at most."),
        },
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    role = forms.CharField(
        label=_("What does this person do in the network?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write down what this person does.")},
    )
    noticed = forms.CharField(
        label=_("What does the organisation notice of it?"),
        help_text=_("For example: a colleague who shares once a month what the network learned."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write down what the organisation will notice.")},
    )

    def clean_hours_per_week(self) -> Any:
        """Refuse nothing at all: then there is nothing to agree."""
        hours = self.cleaned_data["hours_per_week"]
        if hours == 0:
            raise forms.ValidationError(_("Fill in more than zero."))
        return hours


class AgreementForm(AgreementTextForm):
    """Whom it is about, and with which employer."""

    membership = forms.ChoiceField(
        label=_("Who takes part?"),
        error_messages={"required": _("Choose a person.")},
    )
    employer = forms.CharField(
        label=_("Which employer?"),
        help_text=_("The organisation, and if you like the team leader."),
        max_length=200,
        error_messages={"required": _("Fill in the employer.")},
    )
    field_order = ("membership", "employer", "hours_per_week", "role", "noticed")

    def __init__(self, *args: Any, memberships: list[NetworkMembership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["membership"].choices = [  # type: ignore[attr-defined]
            ("", _("Choose a person")),
            *((str(row.pk), _name_of(row)) for row in memberships),
        ]

    @property
    def membership_id(self) -> UUID:
        """The chosen membership."""
        return UUID(self.cleaned_data["membership"])


def _name_of(row: NetworkMembership) -> str:
    name = row.person.name or str(_("Guest without a name"))
    return f"{name} ({row.organisation})" if row.organisation else name


class ConfirmForm(forms.Form):
    """A yes, with a name."""

    name = forms.CharField(
        label=_("Your name"),
        help_text=_("It stands below the agreement."),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Fill in your name.")},
    )
