from __future__ import annotations

import csv
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.making.frameworks import make_shipped_content
from vlecht.methods.models import Method
from vlecht.methods.queries import linked_words, words_of
from vlecht.methods.rules import plain_word, words_in

pytestmark = pytest.mark.django_db
CELLS = Path(__file__).parents[1] / "frameworks" / "sources" / "methods_of_networks_2019.csv"


def cells() -> dict[str, str]:
    with CELLS.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["methods"] for row in csv.DictReader(file)}


def test_words_of_the_inventory_lead_to_their_methods() -> None:
    make_shipped_content()
    cell = cells()["n06"]

    linked = {word.word: [m.key for m in word.methods] for word in linked_words([cell])[cell]}

    assert linked == {
        "actieonderzoek": ["action-research"],
        "BPU-model": ["bpu-model"],
        "IPG-matrix": ["ipg-matrix"],
        "actieplannen per leergroep": [],
        "uitwisseling tussen leergroepen": [],
    }


def test_one_word_may_mean_two_methods() -> None:
    make_shipped_content()

    (word,) = linked_words(["actieonderzoek (social scrum)"])["actieonderzoek (social scrum)"]

    assert [method.key for method in word.methods] == ["action-research", "social-scrum"]


def test_all_cells_of_the_inventory_take_one_query() -> None:
    make_shipped_content()

    with CaptureQueriesContext(connection) as queries:
        found = linked_words(cells().values())

    assert len(queries) == 1
    assert len(found) == len(set(cells().values()))


def test_a_method_knows_the_words_that_mean_it() -> None:
    make_shipped_content()

    assert words_of(Method.objects.get(key="action-learning")) == [
        *("actieleren", "actieleren (beginfase)", "action learning"),
    ]


def test_capitals_and_spaces_make_no_difference() -> None:
    assert plain_word("  BPU-Model \n ") == "bpu-model"
    assert words_in("a; b ;;c") == ["a", "b", "c"]
    assert words_in("") == []
