"""Documents follow what they were made from: new, changed, gone; the rest is left alone."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.making.comparison import make_inventory
from tests.making.people import MOMENT
from vlecht.comparison.models import ComparedCase
from vlecht.library.documents import source_of
from vlecht.library.models import CatalogueDocument
from vlecht.library.operations import index_inventory, reindex_catalogue

pytestmark = pytest.mark.django_db
LATER = MOMENT + dt.timedelta(hours=1)


def test_an_import_writes_what_it_brings() -> None:
    inventory = make_inventory()

    assert CatalogueDocument.objects.filter(source=source_of(inventory)).count() == 17


def test_the_first_time_everything_is_written() -> None:
    inventory = make_inventory()
    CatalogueDocument.objects.all().delete()

    written = reindex_catalogue(at=MOMENT)

    assert written[source_of(inventory)] == 17
    assert CatalogueDocument.objects.count() == sum(written.values())


def test_a_second_time_writes_nothing() -> None:
    inventory = make_inventory()
    reindex_catalogue(at=MOMENT)

    written = reindex_catalogue(at=LATER)

    assert set(written.values()) == {0}
    assert index_inventory(inventory, at=LATER) == 0
    assert not CatalogueDocument.objects.filter(indexed_at=LATER).exists()


def test_only_a_changed_network_is_written_again() -> None:
    inventory = make_inventory()
    reindex_catalogue(at=MOMENT)
    case = ComparedCase.objects.filter(inventory=inventory, counted=True).first()
    assert case is not None
    case.name, case.digest = "Een andere naam", "other"
    case.save()

    assert index_inventory(inventory, at=LATER) == 1
    assert CatalogueDocument.objects.get(indexed_at=LATER).title_nl == "Een andere naam"
    assert CatalogueDocument.objects.filter(source=source_of(inventory)).count() == 17


def test_a_network_that_is_gone_is_forgotten() -> None:
    inventory = make_inventory()
    reindex_catalogue(at=MOMENT)
    ComparedCase.objects.filter(inventory=inventory, counted=True).order_by("pk")[0].delete()

    assert index_inventory(inventory, at=LATER) == 0
    assert CatalogueDocument.objects.filter(source=source_of(inventory)).count() == 16


def test_an_inventory_that_is_gone_is_forgotten() -> None:
    inventory = make_inventory()
    reindex_catalogue(at=MOMENT)
    source = source_of(inventory)
    inventory.delete()

    reindex_catalogue(at=LATER)

    assert not CatalogueDocument.objects.filter(source=source).exists()


def test_everything_can_be_made_anew() -> None:
    make_inventory()
    reindex_catalogue(at=MOMENT)
    before = CatalogueDocument.objects.count()

    written = reindex_catalogue(at=LATER, anew=True)

    assert sum(written.values()) == before
    assert CatalogueDocument.objects.filter(indexed_at=MOMENT).count() == 0
