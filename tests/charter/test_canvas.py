from __future__ import annotations

import re
from importlib import resources

import pytest

from vlecht.charter.canvas import CanvasFileError, read_canvas, shipped_canvas
from vlecht.frameworks.packfile.nodes import nodes_of
from vlecht.frameworks.packfile.outline import read_outline

GOOD = resources.files("vlecht.charter").joinpath("content/start-canvas.toml").read_text("utf-8")


def test_the_shipped_canvas_asks_what_a_network_agrees_at_its_start() -> None:
    keys = {field.key for field in shipped_canvas().fields()}

    assert {
        *("issue", "central_question", "agenda", "roles", "rhythm", "hours", "money"),
        *("compensation", "results_member", "results_organisation", "results_society"),
        *("employers_satisfied", "motivation", "capacity", "opportunity"),
        *("seat_residents", "seat_professionals", "seat_researchers"),
    } <= keys


def test_the_light_path_is_a_part_of_the_deep_path() -> None:
    fields = list(shipped_canvas().fields())

    assert 0 < sum(field.is_light for field in fields) < len(fields)


def test_every_field_has_an_example_with_its_network() -> None:
    assert all(field.example.words and field.example.network for field in shipped_canvas().fields())


def test_every_example_names_a_place_of_the_inventory() -> None:
    places = {
        "Utrecht", "Flevoland", "Friesland", "Zuyd", "Nijmegen", "Zwolle", "Zuid-Holland Zuid",
    }  # fmt: skip
    named = {field.example.network for field in shipped_canvas().fields()}

    assert {name for name in named if not any(place in name for place in places)} == {
        "15 ingevulde vragenlijsten"
    }


def test_the_figures_in_the_examples_are_those_of_the_inventory() -> None:
    """Numbers are read from the sources as the inventory ships them, not from our own text."""
    text = {field.key: field.example.words.nl for field in shipped_canvas().fields()}

    # The first network: four meetings of two hours, about three weeks apart, then three months
    assert "Vier keer twee uur" in text["rhythm"]
    assert "drie weken" in text["rhythm"]
    assert "drie maanden" in text["rhythm"]
    # The seventh: an amount of 3000 per team that takes part
    assert "3.000 euro per team" in text["money"]
    # The ninth: seven municipalities, and a newsletter for more than four hundred
    assert "Zeven gemeenten" in text["seat_municipality"]
    assert re.search(r"Vier keer per jaar.*meer dan 400", text["between"])
    # Among the preconditions: time, named by five respondents, a number the report states
    assert "Vijf invullers" in text["hours"]


def test_every_prompt_points_at_something_in_a_pack() -> None:
    content = resources.files("vlecht.frameworks").joinpath("content")
    for field in shipped_canvas().fields():
        for prompt in field.prompts:
            pack, _slash, key = prompt.partition("/")
            outline = read_outline(content.joinpath(f"{pack}.yaml").read_bytes(), pack)
            keys = {node.key for node in nodes_of(outline.root)}
            assert not key or key in keys, prompt


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('control = "line"', 'control = "slider"', "there is no control 'slider'"),
        ('key = "money"\nlight', 'key = "issue"\nlight', "fields occur twice: issue"),
        ('key = "motivation"\n', 'key = "drive"\n', "needs the fields motivation"),
        ('network = "Project Venlo, Nijmegen"', 'network = ""', "no example with a source"),
        ('key = "hours"', 'key = "9 uur"', "no usable key: '9 uur'"),
        ('nl = "Wat willen we samen weten?"', 'nl = ""', "label needs a text in nl and in en"),
        ('version = "1.0"', "version = ", "Invalid value"),
    ],
)
def test_a_mistake_in_the_file_is_named(before: str, after: str, says: str) -> None:
    assert before in GOOD

    with pytest.raises(CanvasFileError, match=re.escape(says)):
        read_canvas(GOOD.replace(before, after, 1))


def test_dutch_sentences_are_short() -> None:
    """Mean of at most ten words, none above fifteen, as in every interface text."""
    texts = []
    for part in shipped_canvas().parts:
        texts += [part.title.nl, part.intro.nl]
        for field in part.fields:
            texts += [field.label.nl, field.help.nl, field.example.words.nl]
    sentences = [s for text in texts for s in re.split(r"(?<=[.!?:])\s+", text) if s.strip()]
    lengths = [len(sentence.split()) for sentence in sentences]

    assert max(lengths) <= 15, [s for s in sentences if len(s.split()) > 15]
    assert sum(lengths) / len(lengths) <= 10
