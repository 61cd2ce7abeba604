"""An element, theme or item of one version of a pack."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.frameworks.models.content_pack import PackVersion, in_own_language
from vlecht.frameworks.vocabulary import ItemKind, ItemLevel, ItemStatus


class PackItem(models.Model):
    """One node of a pack. Rows, so that pages are cheap and search finds them."""

    version = models.ForeignKey(PackVersion, on_delete=models.CASCADE, related_name="items")
    key = models.CharField(max_length=60)
    parent_key = models.CharField(max_length=60, blank=True)
    position = models.PositiveIntegerField()
    level = models.CharField(max_length=10, choices=ItemLevel.choices)
    kind = models.CharField(max_length=20, choices=ItemKind.choices)
    status = models.CharField(max_length=20, choices=ItemStatus.choices)
    is_top = models.BooleanField(default=False)
    title_nl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    text_nl = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    question_nl = models.CharField(max_length=200, blank=True)
    question_en = models.CharField(max_length=200, blank=True)
    method_key = models.CharField(max_length=60, blank=True)
    # As in the file: lists of evidence, and of keys that this points to.
    evidence = models.JSONField()
    related = models.JSONField(default=list)
    overlaps = models.JSONField(default=list)
    needs = models.JSONField(default=list)
    yields = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "key"], name="pack_item_key_once"),
            models.UniqueConstraint(fields=["version", "position"], name="pack_item_place_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["kind", "version"], name="pack_item_by_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.version_id}/{self.key}"

    @property
    def title(self) -> str:
        return in_own_language(self.title_nl, self.title_en)

    @property
    def text(self) -> str:
        return in_own_language(self.text_nl, self.text_en)

    @property
    def question(self) -> str:
        return in_own_language(self.question_nl, self.question_en)
