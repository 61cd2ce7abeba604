"""Make search documents from what other apps know."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, field
from typing import Final

from vlecht.comparison.models import ComparedCase, Inventory, ParticipantRow, RecordedValue
from vlecht.frameworks.models import PackItem
from vlecht.frameworks.queries import current_versions, searchable_items
from vlecht.frameworks.vocabulary import ItemKind
from vlecht.library.terms import (
    Place,
    column,
    dutch_stem,
    english_stem,
    scope_term,
    words_of,
)
from vlecht.library.vocabulary import DocumentKind
from vlecht.methods.queries import searchable_methods

# Another number makes every document again, when terms are made in another way.
EDITION: Final = 1
METHODS: Final = "methods"
PACKS: Final = "packs"
_BATCH: Final = 500
_KIND_OF_ITEM: Final = {
    ItemKind.WORKING_ELEMENT: DocumentKind.WORKING_ELEMENT,
    ItemKind.INTERVENTION: DocumentKind.INTERVENTION,
}


def source_of(inventory: Inventory) -> str:
    """Return under which name the networks of an inventory are found."""
    return f"inventory:{inventory.pk}"


@dataclass(frozen=True)
class Document:
    """Words of one page, and where it is."""

    kind: DocumentKind
    key: str
    url_name: str
    url_arguments: dict[str, str]
    title_nl: str
    title_en: str = ""
    text_nl: str = ""
    text_en: str = ""
    other_names: tuple[str, ...] = field(default=())

    def digest(self) -> str:
        """Return what is other as soon as a word is other."""
        content = json.dumps([EDITION, *astuple(self)], sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(content.encode()).hexdigest()

    def columns(self, source: str) -> dict[str, str]:
        """Return the columns of terms that the database indexes."""
        title_stems, title_words = _terms((self.title_nl, *self.other_names), (self.title_en,))
        text_stems, text_words = _terms((self.text_nl,), (self.text_en,))
        return {
            "title_stems": column(title_stems, Place.STEM, Place.TITLE_STEM),
            "title_words": column(title_words, Place.WORD, Place.TITLE_WORD),
            "text_stems": column(text_stems, Place.STEM),
            "text_words": column(text_words, Place.WORD),
            "scope": f"{scope_term(Place.KIND, self.kind)} {scope_term(Place.SOURCE, source)}",
        }


def method_documents() -> Iterator[Document]:
    """Yield a document for each method."""
    for method in searchable_methods():
        yield Document(
            kind=DocumentKind.METHOD,
            key=method.key,
            url_name="methods:method-detail",
            url_arguments={"method_key": method.key},
            title_nl=method.name_nl,
            title_en=method.name_en,
            text_nl=method.text_nl,
            text_en=method.text_en,
            other_names=tuple(str(name) for name in method.other_names),
        )


def pack_documents() -> Iterator[Document]:
    """Yield a document for each pack in use, and for each of its items."""
    for version in current_versions():
        yield Document(
            kind=DocumentKind.KNOWLEDGE,
            key=version.pack.key,
            url_name="frameworks:pack-detail",
            url_arguments={"pack_key": version.pack.key},
            title_nl=version.title_nl,
            title_en=version.title_en,
            text_nl=version.summary_nl,
            text_en=version.summary_en,
        )
    for item in searchable_items():
        yield _item_document(item)


def network_documents(inventory: Inventory, keys: Iterable[str]) -> Iterator[Document]:
    """Yield a document for these networks of an inventory, some hundreds at a time."""
    wanted = sorted(keys)
    for begin in range(0, len(wanted), _BATCH):
        cases = ComparedCase.objects.filter(
            inventory=inventory, key__in=wanted[begin : begin + _BATCH]
        ).only("key", "name", "workplace")
        texts = _texts_of(cases)
        for case in cases:
            yield Document(
                kind=DocumentKind.NETWORK,
                key=case.key,
                url_name="comparison:compared-network",
                url_arguments={"inventory_id": str(inventory.pk), "case_key": case.key},
                title_nl=case.name,
                text_nl=" · ".join(dict.fromkeys([case.workplace, *texts[case.pk]])).strip(" ·"),
            )


def network_digests(inventory: Inventory) -> dict[str, str]:
    """Return the networks that are counted, with what changes when they do."""
    rows = ComparedCase.objects.filter(inventory=inventory, counted=True)
    return {key: f"{EDITION}:{digest}" for key, digest in rows.values_list("key", "digest")}


def _item_document(item: PackItem) -> Document:
    pack_key = item.version.pack.key
    return Document(
        kind=_KIND_OF_ITEM.get(ItemKind(item.kind), DocumentKind.KNOWLEDGE),
        key=f"{pack_key}/{item.key}",
        url_name="frameworks:pack-item",
        url_arguments={"pack_key": pack_key, "item_key": item.key},
        title_nl=item.title_nl,
        title_en=item.title_en,
        text_nl=" ".join(filter(None, [item.text_nl, item.question_nl])),
        text_en=" ".join(filter(None, [item.text_en, item.question_en])),
    )


def _texts_of(cases: Iterable[ComparedCase]) -> dict[int, list[str]]:
    """Return what sources say of networks, and who takes part, in their order."""
    found: dict[int, list[str]] = defaultdict(list)
    ids = [case.pk for case in cases]
    values = RecordedValue.objects.filter(case_id__in=ids).exclude(text="").order_by("id")
    rows = ParticipantRow.objects.filter(case_id__in=ids).order_by("id")
    for case_id, text in values.values_list("case_id", "text"):
        found[case_id].append(text)
    for case_id, text in rows.values_list("case_id", "as_written"):
        found[case_id].append(text)
    return found


def _terms(dutch: Iterable[str], english: Iterable[str]) -> tuple[list[str], list[str]]:
    dutch_words = [word for text in dutch for word in words_of(text)]
    english_words = [word for text in english for word in words_of(text)]
    stems = [*map(dutch_stem, dutch_words), *map(english_stem, english_words)]
    return stems, [*dutch_words, *english_words]
