from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.making.frameworks import make_shipped_content
from tests.making.people import MOMENT
from vlecht.frameworks.packfile.reading import METHODS, read_content, shipped_content
from vlecht.journal.models import Entry
from vlecht.methods.models import Method, MethodCollection, MethodWord
from vlecht.methods.operations.collections import (
    CollectionVersionTaken,
    install_collection,
    install_shipped_methods,
)

pytestmark = pytest.mark.django_db


def shipped_methods() -> dict[str, Any]:
    readings = [read_content(data, path.name) for path, data in shipped_content()]
    return next(reading.document for reading in readings if reading.format == METHODS)


def test_everything_shipped_is_installed_once() -> None:
    make_shipped_content()
    lines = Entry.objects.count()

    install_shipped_methods(at=MOMENT)

    assert (Method.objects.count(), MethodWord.objects.count()) == (101, 29)
    assert MethodCollection.objects.count() == 2
    assert Entry.objects.count() == lines


def test_a_new_version_keeps_the_row_of_a_method() -> None:
    make_shipped_content()
    before = Method.objects.get(key="action-learning")
    document = copy.deepcopy(shipped_methods())
    document["version"] = "1.1"
    document["methods"] = [m for m in document["methods"] if m["key"] == "action-learning"]
    document["methods"][0]["name"]["nl"] = "Leren door te doen"

    install_collection(document=document, at=MOMENT)

    after = Method.objects.get(key="action-learning")
    assert (after.pk, after.name_nl, after.collection.version) == (
        *(before.pk, "Leren door te doen", "1.1"),
    )
    assert Method.objects.count() == 101


def test_a_version_cannot_get_other_content() -> None:
    make_shipped_content()
    document = copy.deepcopy(shipped_methods())
    document["methods"].pop()

    with pytest.raises(CollectionVersionTaken):
        install_collection(document=document, at=MOMENT)
