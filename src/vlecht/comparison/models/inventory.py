"""An inventory of learning networks, and the imports that filled it."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from vlecht.networks.models import Programme


class Inventory(models.Model):
    """A set of networks that were asked the same questions, with the credit its makers are due."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="inventories")
    title = models.CharField(max_length=200)
    credit = models.TextField(blank=True)
    questionnaire_version = models.CharField(max_length=60, blank=True)
    period = models.CharField(max_length=60, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    # Written with each import: what can be chosen in the filters, so that a page need not count
    # over every network. {facet: [[key, label, number of counted networks], …]}
    facet_options = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["programme", "title"], name="inventory_title_once")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_published(self) -> bool:
        return self.published_at is not None


class InventoryImport(models.Model):
    """One run of an import: the files, what they held, who brought them, and whether it was undone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="imports")
    number = models.PositiveIntegerField()
    imported_at = models.DateTimeField()
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="inventory_imports",
    )
    files = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    # Everything the inventory held after this run: undoing a later run brings it back.
    content = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="undone_inventory_imports",
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inventory", "number"], name="import_number_once"),
            models.CheckConstraint(
                condition=models.Q(undone_at__isnull=False) | models.Q(undone_by__isnull=True),
                name="import_undone_by_has_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"import {self.number} of {self.inventory_id}"
