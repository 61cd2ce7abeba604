"""A content pack and its versions. A version, once published, never changes."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import get_language

from vlecht.frameworks.vocabulary import Licence


def in_own_language(dutch: str, english: str) -> str:
    """Return the text in the language of who reads; Dutch when there is no other."""
    return english if (get_language() or "nl").startswith("en") and english else dutch


class ContentPack(models.Model):
    """A framework, a theory or an inventory, known by its key through all versions."""

    key = models.CharField(max_length=60, unique=True)

    def __str__(self) -> str:
        return self.key


class PackVersionQuerySet(models.QuerySet["PackVersion"]):
    """Versions of packs."""

    def current(self) -> PackVersionQuerySet:
        """Keep the version that is in use, of each pack."""
        return self.filter(is_current=True)


class PackVersion(models.Model):
    """One published state of a pack: the file as it was, and what stands above its items."""

    pack = models.ForeignKey(ContentPack, on_delete=models.CASCADE, related_name="versions")
    version = models.CharField(max_length=20)
    checksum = models.CharField(max_length=64)
    source_text = models.TextField()
    title_nl = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    summary_nl = models.TextField()
    summary_en = models.TextField()
    # Everything of the file but its elements: sources, bases, licence, credit, caution.
    about = models.JSONField()
    # Counted once, so that the list of packs needs no other table.
    item_count = models.PositiveIntegerField()
    evidence_kinds = models.JSONField()
    is_current = models.BooleanField(default=False)
    is_shipped = models.BooleanField(default=False)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="published_packs",
    )

    objects = PackVersionQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["pack", "version"], name="pack_version_once"),
            models.UniqueConstraint(
                fields=["pack"],
                condition=models.Q(is_current=True),
                name="one_current_version_of_a_pack",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pack.key} {self.version}"

    @property
    def title(self) -> str:
        return in_own_language(self.title_nl, self.title_en)

    @property
    def summary(self) -> str:
        return in_own_language(self.summary_nl, self.summary_en)

    @property
    def licence_words(self) -> str:
        return str(Licence(self.about["licence"]).label)

    def about_text(self, name: str) -> str:
        """Return a text in two languages from above the items, such as `credit`."""
        pair: dict[str, Any] = self.about.get(name) or {}
        return in_own_language(pair.get("nl", ""), pair.get("en", ""))
