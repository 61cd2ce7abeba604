"""Search: what a person may find, best first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language

from vlecht.comparison.models import ComparedCase, Inventory
from vlecht.comparison.queries.inventories import managed_programmes
from vlecht.library.documents import METHODS, PACKS
from vlecht.library.models import CatalogueDocument
from vlecht.library.question import Question
from vlecht.library.search_index import (
    MOST_HITS,
    Expression,
    any_ids,
    best_ids,
    counts_of,
    expression_of,
)
from vlecht.library.snippets import Piece, marked, snippet
from vlecht.library.terms import Place, scope_term, stems_of, words_of
from vlecht.library.vocabulary import ONE_OF_KIND, DocumentKind
from vlecht.networks.models import LearningNetwork
from vlecht.networks.queries import networks_of
from vlecht.people.models import Person

HITS_PER_PAGE: Final = 20
# Nobody belongs to more networks; somebody who does finds the first by name.
_MOST_OWN_NETWORKS: Final = 500
_INVENTORY: Final = "inventory:"
_IN_TITLE: Final = "in_title"


@dataclass(frozen=True)
class Hit:
    """One thing that was found, ready to be shown."""

    kind: DocumentKind
    url: str
    title: list[Piece]
    snippet: list[Piece]

    @property
    def kind_word(self) -> str:
        """Return what one thing of this kind is called."""
        return str(ONE_OF_KIND[self.kind])


@dataclass(frozen=True)
class KindCount:
    """How many things of a kind were found."""

    kind: DocumentKind
    count: int

    @property
    def is_more(self) -> bool:
        """Say whether there are more than were counted."""
        return self.count > MOST_HITS


@dataclass(frozen=True)
class Found:
    """The answer to a question."""

    hits: list[Hit]
    page: Page[int]
    counts: list[KindCount]
    total: int
    own_networks: list[LearningNetwork] = field(default_factory=list)

    @property
    def is_more(self) -> bool:
        """Say whether there are more than can be leafed through."""
        return self.total > MOST_HITS


def search(
    question: Question,
    *,
    person: Person,
    on: dt.date,
    kind: DocumentKind | None = None,
    page_number: int | str = 1,
) -> Found:
    """Return what a person may see of what answers a question; one page of it, best first."""
    sources = [scope_term(Place.SOURCE, source) for source in sources_for(person, on=on)]
    asked = expression_of(question)
    scope = [sources, [scope_term(Place.KIND, kind)]] if kind else [sources]
    counts = counts_of(
        {one: asked.within([sources, [scope_term(Place.KIND, one)]]) for one in DocumentKind}
        | {_IN_TITLE: asked.within_by_title(scope)}
    )
    total = sum(counts[one] for one in DocumentKind if kind in {None, one})
    reached = range(min(total, MOST_HITS))
    page: Page[int] = Paginator(reached, HITS_PER_PAGE).get_page(page_number)
    ids = _ids(asked, scope, total, counts[_IN_TITLE], (page.number - 1) * HITS_PER_PAGE)
    return Found(
        hits=_hits(ids, question),
        page=page,
        counts=[KindCount(one, counts[one]) for one in DocumentKind if counts[one]],
        total=sum(counts[one] for one in DocumentKind),
        own_networks=own_networks(question, person=person, on=on),
    )


def sources_for(person: Person, *, on: dt.date) -> list[str]:
    """Return the sources that a person may find in: what is public here, and their own."""
    managed = managed_programmes(person, on=on).values("pk")
    inventories = Inventory.objects.filter(
        Q(published_at__isnull=False) | Q(programme__in=managed)
    ).values_list("pk", flat=True)
    return [METHODS, PACKS, *(f"{_INVENTORY}{pk}" for pk in inventories)]


def own_networks(question: Question, *, person: Person, on: dt.date) -> list[LearningNetwork]:
    """Return the learning networks of a person whose names answer a question."""
    names = networks_of(person, on=on).only("pk", "name")[:_MOST_OWN_NETWORKS]
    return [network for network in names if name_answers(network.name, question)]


def name_answers(name: str, question: Question) -> bool:
    """Say whether every part of a question stands in a name."""
    words = words_of(name)
    stems = {stem for word in words for stem in stems_of(word)}
    return (
        all(not stems.isdisjoint(stems_of(word)) for word in question.words)
        and all(_stands_in(phrase, words) for phrase in question.phrases)
        and (
            not question.prefix
            or not stems.isdisjoint(stems_of(question.prefix))
            or any(word.startswith(question.prefix) for word in words)
        )
    )


def _stands_in(phrase: tuple[str, ...], words: list[str]) -> bool:
    length = len(phrase)
    return any(
        tuple(words[begin : begin + length]) == phrase for begin in range(len(words) - length + 1)
    )


def _ids(
    asked: Expression, scope: list[list[str]], total: int, titles: int, offset: int
) -> list[int]:
    """Return the documents of one page; of very many only those with a hit in the title ranked."""
    if total <= MOST_HITS:
        return best_ids(asked.within(scope), asked, limit=HITS_PER_PAGE, offset=offset)
    ids: list[int] = []
    titled = asked.within_by_title(scope)
    if titles > MOST_HITS:
        return any_ids(titled, limit=HITS_PER_PAGE, offset=offset)
    if offset < titles:
        ids = best_ids(titled, asked, limit=HITS_PER_PAGE, offset=offset)
    if len(ids) < HITS_PER_PAGE:
        ids += any_ids(
            asked.within_not_by_title(scope),
            limit=HITS_PER_PAGE - len(ids),
            offset=max(0, offset - titles),
        )
    return ids


def _hits(ids: Iterable[int], question: Question) -> list[Hit]:
    rows = CatalogueDocument.objects.defer(
        "title_stems", "text_stems", "title_words", "text_words", "scope"
    )
    found: Mapping[Any, CatalogueDocument] = rows.in_bulk(list(ids))
    documents = [found[one] for one in ids if one in found]
    there = _networks_still_there(documents)
    is_english = (get_language() or "nl").startswith("en")
    return [
        Hit(
            kind=DocumentKind(document.kind),
            url=reverse(document.url_name, kwargs=document.url_arguments),
            title=marked((is_english and document.title_en) or document.title_nl, question),
            snippet=snippet((is_english and document.text_en) or document.text_nl, question),
        )
        for document in documents
        if document.kind != DocumentKind.NETWORK or (document.source, document.key) in there
    ]


def _networks_still_there(documents: Iterable[CatalogueDocument]) -> set[tuple[str, str]]:
    """Return the networks that have a page: an import can be undone after it was indexed."""
    networks = [document for document in documents if document.kind == DocumentKind.NETWORK]
    rows = ComparedCase.objects.filter(
        inventory__in={document.source.removeprefix(_INVENTORY) for document in networks},
        key__in=[document.key for document in networks],
    ).values_list("inventory_id", "key")
    return {(f"{_INVENTORY}{inventory_id}", key) for inventory_id, key in rows}
