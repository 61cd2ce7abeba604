"""Reads of methods. For other apps: `linked_words(cell)` and `searchable_methods()`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import get_language

from vlecht.methods.models import Method, MethodCollection, MethodWord
from vlecht.methods.rules import plain_word, words_in


@dataclass(frozen=True, slots=True)
class LinkedWord:
    """A word as an inventory writes it, with the methods it means; none when we do not know."""

    word: str
    methods: tuple[Method, ...]


def linked_words(cells: Iterable[str]) -> dict[str, list[LinkedWord]]:
    """Return the words of each cell (“actieleren; BPU-model”) with their methods. One query."""
    words = {cell: words_in(cell) for cell in cells}
    wanted = {plain_word(word) for row in words.values() for word in row}
    known: dict[str, list[Method]] = {}
    rows = MethodWord.objects.filter(word__in=wanted).select_related("method").order_by("id")
    for row in rows:
        known.setdefault(row.word, []).append(row.method)
    return {
        cell: [LinkedWord(word, tuple(known.get(plain_word(word), ()))) for word in row]
        for cell, row in words.items()
    }


def words_of(method: Method) -> list[str]:
    """Return the words that mean this method, in plain form (see `rules.plain_word`)."""
    return list(method.words.order_by("id").values_list("word", flat=True))


def methods_by_name(
    *, kind: str = "", coverage: str = "", text: str = ""
) -> models.QuerySet[Method]:
    """Return methods in the order of the reader's alphabet, of one kind or coverage if asked."""
    language = "en" if (get_language() or "nl") == "en" else "nl"
    rows = Method.objects.defer("steps", "details", "sources")
    if kind:
        rows = rows.filter(kind=kind)
    if coverage:
        rows = rows.filter(coverage=coverage)
    if text:
        rows = rows.filter(
            models.Q(name_nl__icontains=text)
            | models.Q(name_en__icontains=text)
            | models.Q(text_nl__icontains=text)
            | models.Q(text_en__icontains=text)
        )
    return rows.order_by(f"name_{language}", "id")


def sources_of(collection: MethodCollection) -> dict[str, dict[str, object]]:
    """Return the sources of a collection by key."""
    return {source["key"]: source for source in collection.about.get("sources", [])}


def searchable_methods() -> models.QuerySet[Method]:
    """Return what a search engine should know."""
    return Method.objects.all()
