"""Install the method descriptions and the words that lead to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction

from vlecht.frameworks.packfile.checksum import checksum_of
from vlecht.frameworks.packfile.reading import METHODS, WORDS, shipped_readings
from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.methods.models import Method, MethodCollection, MethodWord
from vlecht.methods.rules import plain_word

_DETAILS: Final = ("roles", "timing", "needs", "yields")
_FILLED: Final = (
    *("collection", "kind", "coverage", "name_nl", "name_en", "other_names", "text_nl", "text_en"),
    *("step_order", "steps", "details", "sources"),
)


class CollectionVersionTaken(OperationRefused):
    """The version exists with other content: raise it."""


class MethodFileHasFaults(OperationRefused):
    """The file has faults; nothing was installed."""


def install_shipped_methods(*, at: dt.datetime) -> list[MethodCollection]:
    """Install the descriptions and words that come with the program. Cheap when nothing changed.

    Raises
    ------
    MethodFileHasFaults
    """
    readings = [reading for reading, _text in shipped_readings()]
    faults = [str(fault) for reading in readings for fault in reading.faults]
    if faults:
        raise MethodFileHasFaults("\n".join(faults))
    chosen = [reading for reading in readings if reading.format in {METHODS, WORDS}]
    # Words point to methods, so methods come first.
    return [
        install_collection(document=reading.document, at=at)
        for reading in sorted(chosen, key=lambda reading: reading.format == WORDS)
    ]


@transaction.atomic
def install_collection(*, document: Mapping[str, Any], at: dt.datetime) -> MethodCollection:
    """Install one checked file; the same file again changes nothing. Journaled.

    A method keeps its row through versions, so that what points to it goes on doing so. A method
    that a new version no longer has stays, with the collection it came from.

    Raises
    ------
    CollectionVersionTaken
    """
    checksum = checksum_of(document)
    known = MethodCollection.objects.filter(
        key=document["key"], version=document["version"]
    ).first()
    if known is not None:
        if known.checksum == checksum:
            return known
        raise CollectionVersionTaken(
            f"Collection {known} exists with other content: raise its version."
        )
    collection = MethodCollection.objects.create(
        key=document["key"],
        version=document["version"],
        checksum=checksum,
        about={name: value for name, value in document.items() if name not in {"methods", "words"}},
        installed_at=at,
    )
    if "methods" in document:
        _write_methods(collection, document["methods"])
    if "words" in document:
        _write_words(collection, document["words"])
    record(
        actor=None,
        verb="methods.collection_installed",
        subject=collection,
        at=at,
        details={"collection": collection.key, "version": collection.version, "checksum": checksum},
    )
    return collection


def _write_methods(collection: MethodCollection, methods: list[Mapping[str, Any]]) -> None:
    known = {method.key: method for method in Method.objects.all()}
    rows = [_filled(known.get(entry["key"]), entry, collection) for entry in methods]
    Method.objects.bulk_update([row for row in rows if row.pk], _FILLED)
    Method.objects.bulk_create([row for row in rows if not row.pk])


def _filled(row: Method | None, entry: Mapping[str, Any], collection: MethodCollection) -> Method:
    method = row or Method(key=entry["key"])
    text = entry.get("text", {})
    method.collection = collection
    method.kind = entry["kind"]
    method.coverage = entry["coverage"]
    method.name_nl, method.name_en = entry["name"]["nl"], entry["name"]["en"]
    method.other_names = entry.get("also", [])
    method.text_nl, method.text_en = text.get("nl", ""), text.get("en", "")
    method.step_order = entry.get("order", "")
    method.steps = entry.get("steps", [])
    method.details = {name: entry[name] for name in _DETAILS if name in entry}
    method.sources = entry["sources"]
    return method


def _write_words(collection: MethodCollection, words: list[Mapping[str, Any]]) -> None:
    methods = {method.key: method for method in Method.objects.only("key")}
    MethodWord.objects.filter(collection__key=collection.key).delete()
    MethodWord.objects.bulk_create(
        [
            MethodWord(collection=collection, word=plain_word(entry["word"]), method=methods[key])
            for entry in words
            for key in entry["methods"]
        ]
    )
