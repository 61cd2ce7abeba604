"""What the living page shows: forms, lists and charts in every state, with no data behind it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.ui.charts.bar_chart import Bar, BarChart
from vlecht.ui.charts.braid_chart import BraidChart, BraidMoment
from vlecht.ui.charts.dot_chart import Dot, DotChart
from vlecht.ui.charts.figure import Chart
from vlecht.ui.charts.stacked_chart import Layer, StackedChart, StackedRow
from vlecht.ui.charts.timeline import Happening, Span, Timeline

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


def sample_charts() -> list[Chart]:
    """Return one chart of each kind, with unknown and missing values among the rest."""
    made_up = str(_("Made up for this page"))
    return [
        BarChart(
            title=str(_("What helps to learn together?")),
            note=made_up,
            row_name=str(_("Condition")),
            value_name=str(_("Networks")),
            bars=(
                Bar(label=str(_("There is time, and the work is paid for")), value=11),
                Bar(label=str(_("Somebody keeps the group going")), value=9),
                Bar(label=str(LONG_WORDS[0]), value=4),
                Bar(label=str(_("A fixed place")), value=0),
                Bar(label=str(_("Support from the team leader")), value=None),
            ),
        ),
        BarChart(
            title=str(_("Who takes part?")),
            row_name=str(_("Knowledge")),
            value_name=str(_("People")),
            bars=(
                Bar(label=str(_("Experience")), value=6, tone="experience"),
                Bar(label=str(_("Practice")), value=14, tone="practice"),
                Bar(label=str(_("Science")), value=4, tone="science"),
            ),
        ),
        DotChart(
            title=str(_("How do people feel about the meetings?")),
            note=str(_("Mean with its 95% interval. The diamond is what people hoped for.")),
            row_name=str(_("Theme")),
            value_name=str(_("Mean")),
            lowest=1,
            highest=5,
            lowest_word=str(_("not at all")),
            highest_word=str(_("very much")),
            dots=(
                Dot(
                    label=str(_("I can say what I think")),
                    value=4.1,
                    low=3.6,
                    high=4.6,
                    n=14,
                    desired=4.5,
                ),
                Dot(
                    label=str(_("I use it in my work")),
                    value=2.9,
                    low=2.1,
                    high=3.7,
                    n=13,
                    desired=4.0,
                ),
                Dot(
                    label=str(_("My team leader asks about it")),
                    value=None,
                    n=None,
                    instead=str(_("too few answers to show")),
                ),
            ),
        ),
        Timeline(
            title=str(_("When did the networks run?")),
            until=date(2019, 3, 15),
            spans=(
                Span(label="Samen in de wijk", start=date(2013, 9, 1)),
                Span(
                    label="Leren met gezinnen",
                    start=date(2015, 1, 1),
                    end=date(2017, 12, 31),
                    start_words=str(_("about 2015")),
                    start_is_rough=True,
                    tone="2",
                ),
                Span(label=LONG_WORDS[1], start=None, end=date(2018, 6, 30), tone="3"),
            ),
            happenings=(Happening(label=str(_("First joint meeting")), moment=date(2016, 4, 1)),),
        ),
        BraidChart(
            title=str(_("The braid of this network")),
            row_name=str(_("Meeting")),
            moments=(
                BraidMoment(label="jan", experience=2, practice=12, science=4),
                BraidMoment(label="mrt", experience=4, practice=10, science=5),
                BraidMoment(label="mei", experience=0, practice=0, science=0),
                BraidMoment(label="jul", experience=7, practice=9, science=6),
                BraidMoment(label="sep", experience=9, practice=8, science=3),
            ),
        ),
        StackedChart(
            title=str(_("Who sits at each table?")),
            row_name=str(_("Network")),
            layers=(
                Layer(label=str(_("Residents")), tone="experience"),
                Layer(label=str(_("Professionals")), tone="practice"),
                Layer(label=str(_("Researchers")), tone="science"),
                Layer(label=str(_("Not known")), tone="3"),
            ),
            rows=(
                StackedRow(label="Samen in de wijk", counts=(6, 14, 3, 1)),
                StackedRow(label="Leren met gezinnen", counts=(0, 9, 8, 0)),
                StackedRow(label=LONG_WORDS[0], counts=(2, 2, 2, 12)),
            ),
        ),
    ]
