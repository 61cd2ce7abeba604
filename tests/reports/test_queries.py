from __future__ import annotations

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from tests.making.comparison import make_inventory, make_many_cases
from tests.making.networks import make_programme
from vlecht.reports.queries import TooManyNetworks, inventory_material
from vlecht.reports.vocabulary import MOST_NETWORKS, ReportLanguage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("n_networks", [1, 3])
def test_reading_an_inventory_takes_the_same_number_of_queries(
    n_networks: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    inventory = make_many_cases(n_networks, programme=make_programme("Tellen"))

    with django_assert_num_queries(12):
        material = inventory_material(inventory, language=ReportLanguage.DUTCH)

    assert material.n_networks == n_networks


def test_reading_the_real_one_takes_as_many(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    inventory = make_inventory()

    with django_assert_num_queries(12):
        inventory_material(inventory, language=ReportLanguage.DUTCH)


def test_an_inventory_too_large_for_a_report_is_refused_before_it_is_read(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    inventory = make_many_cases(MOST_NETWORKS + 1)

    with django_assert_num_queries(1), pytest.raises(TooManyNetworks) as refusal:
        inventory_material(inventory, language=ReportLanguage.DUTCH)

    assert refusal.value.n_networks == MOST_NETWORKS + 1
