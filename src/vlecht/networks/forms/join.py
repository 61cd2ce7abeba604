"""Come in to a network: by code, and then as who."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.networks.models import Invitation
from vlecht.networks.vocabulary import KnowledgeSource


class JoinCodeForm(forms.Form):
    """The code from the wall, the letter or the phone."""

    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Six letters and numbers, for example K7M 2PX. Capitals do not matter."),
        max_length=40,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "class": "code-input",
            }
        ),
        error_messages={"required": _("Fill in the code that you got.")},
    )


class JoinForm(forms.Form):
    """As who you come in. Only what the invitation leaves open is asked."""

    name = forms.CharField(
        label=_("What may we call you?"),
        help_text=_("Your first name is enough. You may also leave it empty."),
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    knowledge_source = forms.ChoiceField(
        label=_("Where does your knowledge come from, above all?"),
        choices=[
            (KnowledgeSource.EXPERIENCE.value, _("From my own life, or that of my family")),
            (KnowledgeSource.PRACTICE.value, _("From my work or volunteering")),
            (KnowledgeSource.SCIENCE.value, _("From research, teaching or study")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what fits you best.")},
    )
    organisation = forms.CharField(
        label=_("Which organisation or group do you come from?"),
        help_text=_("Leave it empty if you come for yourself."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )

    def __init__(self, *args: Any, invitation: Invitation, ask_name: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not ask_name:
            del self.fields["name"]
        if invitation.knowledge_source:
            del self.fields["knowledge_source"]
        if invitation.organisation_id:
            del self.fields["organisation"]
