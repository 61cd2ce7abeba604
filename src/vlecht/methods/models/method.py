"""A method description, the collection it came with, and the words by which people name it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.frameworks.models.content_pack import in_own_language
from vlecht.methods.vocabulary import Coverage, MethodKind, StepOrder


class MethodCollection(models.Model):
    """One installed version of a file of descriptions or words."""

    key = models.CharField(max_length=60)
    version = models.CharField(max_length=20)
    checksum = models.CharField(max_length=64)
    about = models.JSONField()
    installed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "version"], name="method_collection_once"),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.version}"


class Method(models.Model):
    """What sources say about one method. A method card with typed steps will point here."""

    key = models.CharField(max_length=60, unique=True)
    collection = models.ForeignKey(
        MethodCollection, on_delete=models.PROTECT, related_name="methods"
    )
    kind = models.CharField(max_length=20, choices=MethodKind.choices)
    coverage = models.CharField(max_length=12, choices=Coverage.choices)
    name_nl = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    other_names = models.JSONField(default=list)
    text_nl = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    step_order = models.CharField(max_length=10, choices=StepOrder.choices, blank=True)
    steps = models.JSONField(default=list)
    # Roles, timing, needs and yields, each in two languages, as far as a source gives them.
    details = models.JSONField(default=dict)
    sources = models.JSONField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["name_nl", "id"], name="method_by_dutch_name"),
            models.Index(fields=["name_en", "id"], name="method_by_english_name"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def name(self) -> str:
        return in_own_language(self.name_nl, self.name_en)

    @property
    def text(self) -> str:
        return in_own_language(self.text_nl, self.text_en)

    @property
    def is_named_only(self) -> bool:
        return self.coverage == Coverage.NAMED_ONLY


class MethodWord(models.Model):
    """A word in an inventory that means this method. What has no row stays a plain word."""

    collection = models.ForeignKey(MethodCollection, on_delete=models.PROTECT, related_name="words")
    # Small letters, one space: as `plain_word` writes it.
    word = models.CharField(max_length=200)
    method = models.ForeignKey(Method, on_delete=models.CASCADE, related_name="words")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["word", "method"], name="method_word_once"),
        ]

    def __str__(self) -> str:
        return f"{self.word} is {self.method_id}"
