"""The page of one network."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.urls import reverse

from tests.making.comparison import make_inventory
from tests.making.people import MOMENT, make_person
from tests.making.signing_in import sign_in
from vlecht.comparison.access import case_for
from vlecht.methods.operations.collections import install_shipped_methods

pytestmark = pytest.mark.django_db


@pytest.fixture
def inventory():
    return make_inventory()


def page_of(client, inventory, key):
    sign_in(client, make_person("Bram"))
    return client.get(reverse("comparison:compared-network", args=[inventory.pk, key]))


def test_it_shows_what_the_report_says(client, inventory):
    page = page_of(client, inventory, "n07").content.decode()

    assert "Leerinfrastructuur sociaal wijkteams" in page
    assert "Regio Zwolle" in page
    assert "€ 3.000" in page.replace("\xa0", " ")


def test_every_conflict_is_shown_with_both_places(client, inventory):
    page = page_of(client, inventory, "n06").content.decode()

    section = page.split('id="conflicts-title"')[1]
    assert section.count("<h3>") == 5
    assert "2018-12" in section
    assert "2018-09" in section
    assert "Overzicht 3.2 rij 6" in section


def test_involvement_is_unknown_and_says_why(client, inventory):
    page = page_of(client, inventory, "n01").content.decode()

    table = page.split('id="participants"')[1].split("</table>")[0]
    assert table.count("onbekend") == 3
    assert "Leeg is niet nul" in page


def test_a_count_of_organisations_is_no_count_of_people(client, inventory):
    assert "5 organisaties" in page_of(client, inventory, "n02").content.decode()


def test_a_part_points_to_the_whole_and_the_whole_to_its_parts(client, inventory):
    part = page_of(client, inventory, "n22").content.decode()
    whole = client.get(
        reverse("comparison:compared-network", args=[inventory.pk, "n21"])
    ).content.decode()

    assert "telt niet als eigen netwerk" in part
    for key in ("n14", "n15", "n22", "n23"):
        assert reverse("comparison:compared-network", args=[inventory.pk, key]) in whole


def test_methods_link_to_their_descriptions(client, inventory):
    install_shipped_methods(at=MOMENT)

    page = page_of(client, inventory, "n01").content.decode()

    assert reverse("methods:method-detail", args=["action-learning"]) in page


def test_the_timeline_has_a_table_beside_it(client, inventory):
    page = page_of(client, inventory, "n05").content.decode()

    figure = page.split('<figure class="chart"')[1].split("</figure>")[0]
    assert "<table" in figure
    assert "overzicht" in figure


def test_a_network_with_little_known_has_a_page_too(client, inventory):
    for key in inventory.cases.values_list("key", flat=True):
        sign_in(client, make_person(f"Bram {key}"))
        answer = client.get(reverse("comparison:compared-network", args=[inventory.pk, key]))
        assert answer.status_code == 200


def test_a_network_that_is_not_there_is_a_404(client, inventory):
    assert page_of(client, inventory, "n99").status_code == 404


@pytest.mark.parametrize(("key", "questions"), [("n01", 10), ("n06", 10), ("n16", 9)])
def test_the_number_of_questions_is_the_same_for_much_and_little(
    client, inventory, key, questions, django_assert_num_queries
):
    page_of(client, inventory, key)

    # Session, person, inventory, coordinator, network; values, groups, conflicts, parts; and the
    # descriptions of its methods, unless it names none.
    with django_assert_num_queries(questions):
        client.get(reverse("comparison:compared-network", args=[inventory.pk, key]))


def test_a_key_that_no_database_can_compare_is_not_there_and_is_not_asked(
    inventory, django_assert_num_queries
):
    with django_assert_num_queries(0), pytest.raises(Http404):
        case_for(inventory, "n\x0007")
