"""One thing that can be found."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.library.vocabulary import DocumentKind


class CatalogueDocument(models.Model):
    """A page of another app, as words.

    The columns of terms feed the index of the database: FTS5 on SQLite, a `tsvector` on
    PostgreSQL (migration 0002). Stems and words are made in Python (`vlecht.library.terms`), so
    that both databases find the same. `scope` holds kind and source as terms too: counting then
    reads the index alone.
    """

    kind = models.CharField(max_length=20, choices=DocumentKind.choices)
    # What the document was made from, and who may see it: "methods", "packs" or "inventory:<id>".
    source = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    # Equal to what it was made from as long as it is fresh.
    digest = models.CharField(max_length=80)
    indexed_at = models.DateTimeField()
    url_name = models.CharField(max_length=80)
    url_arguments = models.JSONField(default=dict)
    title_nl = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300, blank=True)
    text_nl = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    title_stems = models.TextField(blank=True)
    text_stems = models.TextField(blank=True)
    title_words = models.TextField(blank=True)
    text_words = models.TextField(blank=True)
    scope = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "key"], name="catalogue_document_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.source}/{self.key}"
