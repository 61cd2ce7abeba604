"""Keep the search documents equal to what they were made from.

The index holds nothing of its own, so none of this is journaled: the import or the
installation that made it necessary is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from django.db import transaction

from vlecht.comparison.models import Inventory
from vlecht.library.documents import (
    METHODS,
    PACKS,
    Document,
    method_documents,
    network_digests,
    network_documents,
    pack_documents,
    source_of,
)
from vlecht.library.models import CatalogueDocument

_BATCH: Final = 500


@transaction.atomic
def reindex_catalogue(*, at: dt.datetime, anew: bool = False) -> dict[str, int]:
    """Bring every source up to date; return how many documents were written, by source.

    What did not change is left alone; `anew` makes everything again.
    """
    if anew:
        CatalogueDocument.objects.all().delete()
    forget_inventories()
    written = {METHODS: index_methods(at=at), PACKS: index_packs(at=at)}
    for inventory in Inventory.objects.order_by("pk"):
        written[source_of(inventory)] = index_inventory(inventory, at=at)
    return written


@transaction.atomic
def index_inventory(inventory: Inventory, *, at: dt.datetime) -> int:
    """Bring the networks of one inventory up to date; return how many were written."""
    source = source_of(inventory)
    changed = _take_out_stale(source, network_digests(inventory))
    documents = network_documents(inventory, changed)
    return _write(source, ((document, changed[document.key]) for document in documents), at=at)


@transaction.atomic
def index_methods(*, at: dt.datetime) -> int:
    """Bring the methods up to date; return how many were written."""
    return _index_all(METHODS, method_documents(), at=at)


@transaction.atomic
def index_packs(*, at: dt.datetime) -> int:
    """Bring the content packs in use up to date; return how many documents were written."""
    return _index_all(PACKS, pack_documents(), at=at)


@transaction.atomic
def forget_inventories() -> int:
    """Remove the documents of inventories that are no longer there."""
    known = [source_of(inventory) for inventory in Inventory.objects.only("pk")]
    gone = CatalogueDocument.objects.filter(source__startswith="inventory:")
    count, _each = gone.exclude(source__in=known).delete()
    return count


def _index_all(source: str, documents: Iterable[Document], *, at: dt.datetime) -> int:
    by_key = {document.key: document for document in documents}
    changed = _take_out_stale(source, {key: made.digest() for key, made in by_key.items()})
    return _write(source, ((by_key[key], digest) for key, digest in changed.items()), at=at)


def _take_out_stale(source: str, wanted: Mapping[str, str]) -> dict[str, str]:
    """Remove documents that are not as wanted; return those that are to be written."""
    rows = CatalogueDocument.objects.filter(source=source)
    known = dict(rows.values_list("key", "digest"))
    stale = sorted(key for key, digest in known.items() if wanted.get(key) != digest)
    for begin in range(0, len(stale), _BATCH):
        rows.filter(key__in=stale[begin : begin + _BATCH]).delete()
    return {key: digest for key, digest in wanted.items() if known.get(key) != digest}


def _write(source: str, documents: Iterator[tuple[Document, str]], *, at: dt.datetime) -> int:
    written = 0
    rows = (_row(source, document, digest, at) for document, digest in documents)
    while batch := list(islice(rows, _BATCH)):
        CatalogueDocument.objects.bulk_create(batch)
        written += len(batch)
    return written


def _row(source: str, document: Document, digest: str, at: dt.datetime) -> CatalogueDocument:
    return CatalogueDocument(
        kind=document.kind,
        source=source,
        key=document.key,
        digest=digest,
        indexed_at=at,
        url_name=document.url_name,
        url_arguments=document.url_arguments,
        title_nl=document.title_nl[:300],
        title_en=document.title_en[:300],
        text_nl=document.text_nl,
        text_en=document.text_en,
        **document.columns(source),
    )
