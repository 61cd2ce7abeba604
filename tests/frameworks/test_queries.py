from __future__ import annotations

import datetime as dt

import pytest
from django.utils import translation

from tests.making.frameworks import make_pack, make_shipped_content
from tests.making.networks import make_network, make_programme
from tests.making.people import MOMENT, make_person
from vlecht.frameworks.models import PackItem
from vlecht.frameworks.operations.packs import choose_pack_version
from vlecht.frameworks.queries import coordinates_any, pack_items, searchable_items, titles_of
from vlecht.frameworks.shown_pack import shown_node, shown_tree
from vlecht.frameworks.vocabulary import ReadingPath

pytestmark = pytest.mark.django_db


def test_the_triad_is_three_items_with_a_question_each() -> None:
    make_shipped_content()

    items = pack_items("triad")

    assert [item.key for item in items] == ["motivation", "capacity", "opportunity"]
    assert all(item.question_nl.endswith("?") for item in items)


def test_conditions_of_the_inventory_can_be_asked_by_kind() -> None:
    make_shipped_content()

    assert pack_items("wsd-2019", kind="condition").count() == 6
    assert pack_items("wsd-2019", kind="working_element").count() == 22


def test_a_pack_that_is_not_there_has_no_items() -> None:
    assert list(pack_items("nothing")) == []


def test_a_network_sees_the_items_of_its_own_version() -> None:
    amina = make_person("Amina")
    network, other = make_network(guide=amina), make_network("Ander netwerk", guide=amina)
    old = make_pack(water_nl="Er is water.")
    make_pack("1.1", water_nl="Er is veel water.")
    choose_pack_version(network=network, version=old, actor=amina, at=MOMENT)

    assert [item.title for item in pack_items("garden", network=network)] == ["Er is water."]
    assert [item.title for item in pack_items("garden", network=other)] == ["Er is veel water."]
    assert [item.title for item in pack_items("garden")] == ["Er is veel water."]


def test_search_knows_the_versions_in_use_only() -> None:
    make_pack(water_nl="Er is water.")
    make_pack("1.1", water_nl="Er is veel water.")

    assert list(searchable_items().filter(key="water").values_list("title_nl", flat=True)) == [
        "Er is veel water."
    ]


def test_references_lead_into_this_pack_and_into_others() -> None:
    make_shipped_content()

    found = titles_of(["biesta/qualification", "local-choices", "gone"], pack_key="wsd-2019")

    assert {reference: item.version.pack.key for reference, item in found.items()} == {
        "biesta/qualification": "biesta",
        "local-choices": "wsd-2019",
    }


def test_the_light_path_shows_the_top_themes_only() -> None:
    make_shipped_content()
    version = PackItem.objects.get(key="preconditions").version
    items = list(version.items.order_by("position"))

    light = shown_tree(version, items, path=ReadingPath.LIGHT)
    deep = shown_tree(version, items, path=ReadingPath.DEEP)

    assert [len(element.themes) for element in light] == [3, 3]
    assert [len(element.themes) for element in deep] == [6, 5, 2, 3, 0]


@pytest.mark.parametrize(
    ("key", "language", "words"),
    [
        (
            "enough-time-to-learn",
            "nl",
            "Genoemd door 5 respondenten. Er waren 15 ingevulde vragenlijsten.",
        ),
        (
            "enough-time-to-learn",
            "en",
            "Named by 5 respondents. There were 15 completed questionnaires.",
        ),
        (
            "move-with-the-need",
            "nl",
            (
                "Genoemd door 1 respondent. Er waren 15 ingevulde vragenlijsten. "
                "Dit aantal leidden we af uit de tekst van de bron."
            ),
        ),
        ("better-exchange", "nl", "De bron noemt geen aantal."),
        ("local-choices", "nl", ""),
    ],
)
def test_a_number_of_respondents_is_said_with_its_base_and_how_it_is_known(
    key: str, language: str, words: str
) -> None:
    make_shipped_content()
    item = PackItem.objects.select_related("version").get(key=key)

    with translation.override(language):
        (evidence,) = shown_node(item.version, item).evidence
        assert evidence.count == words


def test_a_coordinator_of_the_past_edits_nothing_any_more() -> None:
    coby = make_person("Coby")
    make_programme(coordinator=coby)
    today = MOMENT.date()

    assert coordinates_any(coby, on=today) is True
    assert coordinates_any(coby, on=today - dt.timedelta(days=1)) is False
    assert coordinates_any(make_person("Bram"), on=today) is False
