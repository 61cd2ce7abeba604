"""What the living page shows: forms, lists and charts in every state, with no data behind it."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

# The longest compound words we met, to see what a narrow screen does with them.
LONG_WORDS: Final = (
    "Maatschappelijkeondersteuningsvoorzieningenregeling",
    "Gebiedsgerichtesamenwerkingsovereenkomsten",
)


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label=_("What is the network called?"),
        help_text=_("Choose a name that everyone understands."),
        max_length=60,
    )
    question = forms.CharField(
        label=_("What do you want to find out together?"),
        help_text=_("One sentence is enough. You can change it later."),
        widget=forms.Textarea,
        max_length=400,
    )
    place = forms.ChoiceField(
        label=_("Where do you meet?"),
        choices=[
            ("", _("Choose a place")),
            ("home", _("At a neighbourhood house")),
            ("school", _("At a school")),
            ("turns", _("In turns at each organisation")),
        ],
        required=False,
    )
    rhythm = forms.ChoiceField(
        label=_("How often do you meet?"),
        choices=[
            ("weeks", _("Every two weeks")),
            ("month", _("Every month")),
            ("quarter", _("Four times a year")),
        ],
        widget=forms.RadioSelect,
    )
    strands = forms.MultipleChoiceField(
        label=_("Who is at the table?"),
        help_text=_("Choose all that fit."),
        choices=[
            ("experience", _("Residents and clients")),
            ("practice", _("Professionals")),
            ("science", _("Researchers and students")),
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    people = forms.IntegerField(label=_("How many people take part?"), min_value=3, max_value=60)
    since_date = forms.DateField(label=_("When is the first meeting?"), required=False)
    plan = forms.FileField(label=_("Add a document"), required=False)
    agrees = forms.BooleanField(label=_("Everyone knows what we keep and why."))


def empty_form() -> SampleForm:
    """Return the form as a newcomer sees it."""
    return SampleForm(prefix="new", auto_id="id_new_%s")


def form_with_errors() -> SampleForm:
    """Return the form after a person sent it with faults; what was typed is still there."""
    typed = {
        "sent-name": "",
        "sent-question": "Hoe bereiken we jonge mantelzorgers in de wijk? " * 10,
        "sent-rhythm": "each-full-moon",
        "sent-people": "veel",
        "sent-since_date": "31 februari",
    }
    form = SampleForm(typed, prefix="sent", auto_id="id_sent_%s")
    form.is_valid()
    return form


def sample_facts() -> list[tuple[Any, Any]]:
    """Return terms with values; the last one is unknown."""
    return [
        (_("Start"), "2017"),
        (_("Place"), "Arnhem"),
        (_("Rhythm"), _("Every month")),
        (_("Costs"), ""),
    ]
