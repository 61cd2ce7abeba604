"""Forms of people: they parse and validate, and never save."""

from __future__ import annotations

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.people import return_keys
from vlecht.people.vocabulary import Language, Standing

_LONGEST_NAME: Final = 150
_LONGEST_TYPED: Final = 60


class ProfileForm(forms.Form):
    """The name others see and the language of the pages."""

    name = forms.CharField(
        label=_("Your name"),
        help_text=_("This is how others see you. A first name is enough."),
        max_length=_LONGEST_NAME,
        error_messages={"required": _("Fill in a name.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    language = forms.ChoiceField(
        label=_("Language of the pages"), choices=Language.choices, widget=forms.RadioSelect
    )


class ReturnKeyForm(forms.Form):
    """The return code a guest types."""

    return_code = forms.CharField(
        label=_("Return code"),
        help_text=_("Nine letters and digits. You got it when you joined."),
        max_length=_LONGEST_TYPED,
        error_messages={"required": _("Fill in your return code.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_return_code(self) -> str:
        """Refuse what can be no code at all."""
        key = return_keys.normalised(self.cleaned_data["return_code"])
        if key is None:
            raise forms.ValidationError(
                _("A return code has nine letters and digits, like ABC-DEF-GHJ.")
            )
        return key


class PersonForm(forms.Form):
    """A person whom an administrator registers."""

    name = forms.CharField(
        label=_("Name"),
        max_length=_LONGEST_NAME,
        error_messages={"required": _("Fill in a name.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("With this address the person gets a code to sign in."),
        error_messages={
            "required": _("Fill in an e-mail address."),
            "invalid": _("Write it like this: name@example.nl"),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    language = forms.ChoiceField(
        label=_("Language of the pages"),
        choices=Language.choices,
        initial=Language.DUTCH,
        widget=forms.RadioSelect,
    )


class StandingForm(forms.Form):
    """What an administrator changes about a person."""

    standing = forms.ChoiceField(choices=Standing.choices)
