"""Two places of a report that do not say the same."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.comparison.models.compared_case import ComparedCase
from vlecht.comparison.models.inventory import Inventory
from vlecht.comparison.vocabulary import ConflictKind


class RecordedConflict(models.Model):
    """Both values, where each stands, and what was done about it. Without a case: the whole report."""

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="conflicts")
    case = models.ForeignKey(
        ComparedCase, on_delete=models.CASCADE, null=True, blank=True, related_name="conflicts"
    )
    key = models.CharField(max_length=40)
    field = models.CharField(max_length=60)
    value_a = models.TextField(blank=True)
    where_a = models.CharField(max_length=300, blank=True)
    value_b = models.TextField(blank=True)
    where_b = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=20, choices=ConflictKind.choices)
    handling = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inventory", "key"], name="conflict_key_once")
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.field}"
