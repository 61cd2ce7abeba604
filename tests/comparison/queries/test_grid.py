"""The filters of the grid give what the shipped table says, counted apart from the program."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from tests.making.comparison import make_inventory, make_many_cases
from vlecht.comparison.grid_query import GridQuery
from vlecht.comparison.queries.grid import cases_for, counts_of, grid_rows
from vlecht.comparison.vocabulary import InventoryField, Shown, Sort

pytestmark = pytest.mark.django_db


@pytest.fixture
def inventory():
    return make_inventory()


def table(name):
    path = resources.files("vlecht.comparison").joinpath("data", "wsd2019", name)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def keys(inventory, **query):
    return set(cases_for(inventory, GridQuery(**query)).values_list("key", flat=True))


def counted(rows):
    numbers = {row["id"] for row in table("networks.csv") if row["counted_in_17"] == "yes"}
    return {row["id"] for row in rows} & numbers


def test_without_filters_seventeen_networks_show(inventory):
    counts = counts_of(cases_for(inventory, GridQuery()))

    assert (counts.rows, counts.networks, counts.questionnaires) == (17, 17, 15)


def test_with_the_parts_twenty_three_rows_show_and_seventeen_count(inventory):
    counts = counts_of(cases_for(inventory, GridQuery(shown=Shown.ALL)))

    assert (counts.rows, counts.networks, counts.questionnaires) == (23, 17, 15)


def test_filter_on_workplace(inventory):
    expected = counted(row for row in table("networks.csv") if row["workplace"] == "Flevoland")

    assert keys(inventory, facets={"workplace": "flevoland"}) == expected == {
        "n01", "n02", "n19", "n20",
    }  # fmt: skip


def test_a_network_of_which_sources_differ_is_found_under_both(inventory):
    assert "n05" in keys(inventory, facets={"status": "running"})
    assert "n05" in keys(inventory, facets={"status": "stopped"})


def test_filter_on_who_takes_part(inventory):
    residents = "residents_experts_by_experience"
    expected = counted(
        row
        for row in table("participants.csv")
        if residents in (row["category_normalised"], row["category_secondary"])
    )

    assert keys(inventory, facets={"participant": residents}) == expected
    assert len(expected) == 6


def test_filter_on_evaluated(inventory):
    for code in ("yes", "unknown"):
        expected = counted(row for row in table("networks.csv") if row["evaluated"] == code)

        assert keys(inventory, facets={"evaluated": code}) == expected


def test_filter_on_agenda(inventory):
    expected = counted(row for row in table("networks.csv") if row["agenda_source"] == "open")

    assert keys(inventory, facets={"agenda": "open"}) == expected == {"n03", "n08", "n11"}


def test_filter_on_a_method_finds_it_with_a_remark_behind_it_too(inventory):
    # n01 has "actieleren", n07 "actieleren (beginfase)".
    assert {"n01", "n02", "n07"} <= keys(inventory, facets={"method": "actieleren"})


def test_filter_on_start_finds_what_can_be_in_those_years(inventory):
    expected = counted(
        row for row in table("networks.csv") if row["start"] and row["start"][:4] >= "2016"
    )

    assert keys(inventory, start_from=2016) == expected
    assert keys(inventory, start_to=2013) == {"n12"}


def test_search_needs_no_accents_or_capitals(inventory):
    assert keys(inventory, text="CLIËNTEN") == keys(inventory, text="clienten") != set()


def test_a_percent_sign_is_no_wildcard(inventory):
    assert keys(inventory, text="%") == set()


def test_filters_add_up(inventory):
    both = keys(inventory, facets={"workplace": "utrecht", "status": "running"}, text="beperking")

    assert both == {"n13"}


@pytest.mark.parametrize("sort", list(Sort))
def test_every_order_shows_every_network_once(inventory, sort):
    found = list(cases_for(inventory, GridQuery(sort=sort)).values_list("key", flat=True))

    assert len(found) == len(set(found)) == 17


def test_the_order_of_the_report_is_the_first(inventory):
    first = list(cases_for(inventory, GridQuery()).values_list("key", flat=True))[:3]

    assert first == ["n01", "n02", "n03"]


@pytest.mark.parametrize("rows", [1, 3])
def test_cells_take_three_queries_however_many_rows(inventory, rows, django_assert_num_queries):
    cases = list(cases_for(inventory, GridQuery())[:rows])

    with django_assert_num_queries(3):
        grid_rows(cases, tuple(InventoryField))


def test_every_cell_of_every_network_says_something(inventory):
    cases = list(cases_for(inventory, GridQuery(shown=Shown.ALL)))

    shown = grid_rows(cases, tuple(InventoryField))

    assert len(shown) == 23
    assert all(cell.text for row in shown for cell in row.cells)


def test_many_made_cases_look_like_an_inventory():
    inventory = make_many_cases(30)

    counts = counts_of(cases_for(inventory, GridQuery()))

    assert (counts.networks, counts.questionnaires) == (30, 30)
    assert counts_of(cases_for(inventory, GridQuery(facets={"workplace": "zuyd"}))).rows == 5
