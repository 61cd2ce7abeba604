"""The components as they come out of a template."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from vlecht.ui.icons import ICON_NAMES, UnknownIconError
from vlecht.ui.strands import STRANDS

NASTY = '<script>alert("x")</script>'


def shown(source: str, **context: Any) -> str:
    """Render a template with the components loaded, white space evened out."""
    text = Template("{% load i18n ui %}" + source).render(Context(context))
    return re.sub(r"\s+", " ", text).strip()


class AskingForm(forms.Form):
    """One field of each kind that we draw differently."""

    name = forms.CharField(label="Naam", help_text="Zoals jij het zegt.", max_length=10)
    story = forms.CharField(label="Verhaal", widget=forms.Textarea, required=False, max_length=20)
    hours = forms.IntegerField(label="Uren", min_value=0, max_value=40)
    share = forms.DecimalField(label="Deel", required=False)
    day = forms.DateField(label="Dag", required=False)
    rhythm = forms.ChoiceField(
        label="Ritme", choices=[("a", "Elke week"), ("b", "Elke maand")], widget=forms.RadioSelect
    )
    strands = forms.MultipleChoiceField(
        label="Kennis",
        choices=[("x", "Ervaring"), ("y", "Praktijk")],
        widget=forms.CheckboxSelectMultiple,
    )
    agrees = forms.BooleanField(label="Ik doe mee")
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def field(name: str, data: dict[str, Any] | None = None) -> str:
    """Return one field of the form as it is shown."""
    return shown("{% field field %}", field=AskingForm(data)[name])


def test_a_label_stands_above_its_field_and_help_is_tied_to_it() -> None:
    html = field("name")

    assert html.index("<label") < html.index("field-help") < html.index("<input")
    assert '<label class="field-label" for="id_name">Naam</label>' in html
    assert '<p class="field-help" id="id_name_helptext">Zoals jij het zegt.</p>' in html
    assert 'aria-describedby="id_name_helptext"' in html


def test_a_required_field_says_so_to_assistive_technology_and_shows_no_bubble() -> None:
    html = field("name")

    assert 'aria-required="true"' in html
    assert " required" not in html
    assert "(optioneel)" not in html


def test_a_field_one_may_skip_says_so_in_words() -> None:
    assert '<span class="field-optional">(optioneel)</span>' in field("story")
    assert "aria-required" not in field("story")


def test_an_error_stands_at_its_field_and_what_was_typed_is_kept() -> None:
    html = field("name", {"name": NASTY})

    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'value="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"' in html
    assert "<script" not in html


def test_a_long_text_is_refused_by_us_and_never_cut_off_by_the_browser() -> None:
    assert "maxlength" not in field("name") + field("story")


def test_a_whole_number_is_typed_in_a_text_field_with_a_number_keyboard() -> None:
    html = field("hours", {"hours": "veel"})

    assert 'type="text"' in html
    assert 'inputmode="numeric"' in html
    assert 'value="veel"' in html
    assert " min=" not in html


def test_a_number_with_decimals_keeps_the_field_of_the_browser() -> None:
    assert 'type="number"' in field("share")


@pytest.mark.parametrize(
    ("typed", "kind"), [("2026-03-02", "date"), ("", "date"), ("31 februari", "text")]
)
def test_a_date_has_a_picker_unless_that_would_lose_what_was_typed(typed: str, kind: str) -> None:
    html = field("day", {"day": typed})

    assert f'type="{kind}"' in html
    assert not typed or f'value="{typed}"' in html


def test_radio_buttons_are_a_group_with_a_legend() -> None:
    html = field("rhythm", {"rhythm": "c"})

    assert (
        '<fieldset class="field field-group field-invalid" id="id_rhythm" role="radiogroup"' in html
    )
    assert 'aria-required="true" aria-invalid="true" aria-describedby="id_rhythm_error"' in html
    assert '<legend class="field-label">Ritme</legend>' in html
    assert html.count('type="radio"') == 2
    # A single radio button knows no aria-invalid; the group does.
    assert html.count("aria-invalid") == 1


def test_checkboxes_are_a_group_that_has_no_role_of_its_own() -> None:
    html = field("strands", {"strands": ["x"]})

    assert "radiogroup" not in html
    assert re.search(r'value="x"[^>]*checked', html)
    assert not re.search(r'value="y"[^>]*checked', html)


def test_a_single_checkbox_stands_before_its_words() -> None:
    html = field("agrees")

    assert html.index("<input") < html.index("Ik doe mee")


def test_a_hidden_field_shows_nothing() -> None:
    assert field("secret") == '<input type="hidden" name="secret" id="id_secret">'


def test_the_summary_counts_the_errors_and_leads_to_each_field() -> None:
    form = AskingForm({"name": "te lang voor dit veld", "hours": "3", "agrees": "on"})
    form.add_error(None, "Dit gaat samen niet.")

    html = shown("{% error_summary form %}", form=form)

    assert "4 dingen kloppen nog niet" in html
    assert '<h2 id="error-summary-title" tabindex="-1" data-focus-on-load>' in html
    assert re.findall(r'href="#([^"]+)"', html) == ["id_name", "id_rhythm_0", "id_strands_0"]
    assert "<li>Dit gaat samen niet.</li>" in html
    assert "Wat je typte, staat er nog." in html


def test_one_error_is_counted_as_one() -> None:
    form = AskingForm({"name": "A", "hours": "3", "agrees": "on", "rhythm": "a"})

    assert "Eén ding klopt nog niet" in shown("{% error_summary form %}", form=form)


@pytest.mark.parametrize("form", [None, "", AskingForm()])
def test_without_errors_there_is_no_summary(form: Any) -> None:
    assert shown("{% error_summary form %}", form=form) == ""


@pytest.mark.parametrize("name", ICON_NAMES)
def test_an_icon_is_silent(name: str) -> None:
    assert 'aria-hidden="true"' in shown("{% icon name %}", name=name)


def test_an_unknown_icon_names_the_ones_there_are() -> None:
    with pytest.raises(UnknownIconError, match="search"):
        shown('{% icon "unicorn" %}')


@pytest.mark.parametrize("key", STRANDS)
def test_a_strand_has_a_colour_a_mark_and_a_word(key: str) -> None:
    html = shown("{% strand key %}", key=key)

    assert f"strand-{key}" in html
    assert 'class="strand-mark"' in html
    assert f'<span class="strand-word">{STRANDS[key].label}</span>' in html


def test_a_strand_can_have_the_word_of_its_network() -> None:
    assert "Leefwereld" in shown('{% strand "experience" "Leefwereld" %}')


def page_links(address: str, number: int, total: int = 90) -> str:
    """Return the pagination of a list at an address."""
    return shown(
        "{% pagination page %}",
        page=Paginator(range(total), 10).page(number),
        request=RequestFactory().get(address),
    )


def test_other_pages_of_a_list_keep_the_filters() -> None:
    html = page_links("/?status=loopt&page=2&werkplaats=Zuid", 2)

    assert 'rel="next" href="?status=loopt&amp;page=3&amp;werkplaats=Zuid"' in html
    assert "Pagina 2 van 9" in html
    assert '<span class="pagination-current" aria-current="page">2</span>' in html


def test_a_list_of_one_page_has_no_pagination() -> None:
    assert page_links("/", 1, total=3) == ""


def test_pagination_does_not_show_what_somebody_put_in_the_address() -> None:
    assert "<script" not in page_links(f"/?q={NASTY}", 2)


def test_a_table_scrolls_in_a_named_region_that_the_keyboard_reaches() -> None:
    html = shown('{% table caption="Leden" %}<tbody></tbody>{% endtable %}')

    assert 'role="region" aria-labelledby="table-leden-caption" tabindex="0"' in html
    assert '<caption id="table-leden-caption">Leden</caption>' in html


def test_breadcrumbs_end_where_you_are() -> None:
    html = shown('{% breadcrumbs "Start" "/" "Hier" %}')

    assert '<a href="/">Start</a>' in html
    assert '<span aria-current="page">Hier</span>' in html


def test_progress_is_said_in_words() -> None:
    assert "Vragen: 3 van 9" in shown('{% progress 3 9 "Vragen" %}')


def test_steps_are_said_in_words() -> None:
    html = shown("{% steps labels 2 %}", labels=["Wie", "Wat", "Hoe"])

    assert "Stap 2 van 3" in html
    assert '<li aria-current="step">Wat</li>' in html


def test_an_empty_page_teaches() -> None:
    html = shown(
        '{% empty_state title="Leeg" example="Zo" example_source="Bron" action_url="/x/"'
        ' action_label="Begin" %}<p>Hier komt iets.</p>{% endempty_state %}'
    )

    assert (
        html.index("Leeg") < html.index("Hier komt iets.") < html.index("Zo") < html.index("Begin")
    )
    assert "Bron" in html


def test_an_empty_fact_reads_unknown() -> None:
    html = shown("{% facts pairs %}", pairs=[("Kosten", ""), ("Mensen", 0)])

    assert '<dt>Kosten</dt><dd><span class="unknown">onbekend</span></dd>' in html
    assert "<dt>Mensen</dt><dd>0</dd>" in html


@pytest.mark.parametrize(
    "source",
    [
        "{% tag nasty %}",
        '{% strand "science" nasty %}',
        "{% progress 1 2 nasty %}",
        "{% facts pairs %}",
        "{% unknown nasty %}",
        "{% breadcrumbs nasty nasty nasty %}",
        "{% notice title=nasty %}{{ nasty }}{% endnotice %}",
        "{% disclosure nasty %}{{ nasty }}{% enddisclosure %}",
        "{% table caption=nasty %}{{ nasty }}{% endtable %}",
        "{% empty_state title=nasty example=nasty action_url=nasty %}{{ nasty }}{% endempty_state %}",
        "{% empty_state title='x' example='x' example_source=nasty %}{{ nasty }}{% endempty_state %}",
    ],
)
def test_words_of_people_are_escaped_in_every_component(source: str) -> None:
    html = shown(source, nasty=NASTY, pairs=[(NASTY, NASTY)])

    assert "<script" not in html
    assert "&lt;script&gt;" in html
