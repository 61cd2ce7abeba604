"""What a report says over all networks together."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.comparison.models.inventory import Inventory
from vlecht.comparison.vocabulary import FindingBasis, FindingSection


class Finding(models.Model):
    """One finding with the number of respondents behind it.

    Rows of a theme overlap: one respondent can stand in several, so they are never added up.
    """

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="findings")
    position = models.PositiveIntegerField()
    section = models.CharField(max_length=20, choices=FindingSection.choices)
    theme = models.CharField(max_length=120)
    text = models.TextField()
    respondents = models.PositiveIntegerField(null=True, blank=True)
    basis = models.CharField(max_length=8, choices=FindingBasis.choices, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inventory", "position"], name="finding_position_once")
        ]

    def __str__(self) -> str:
        return f"{self.section}: {self.theme}"


class ReportFact(models.Model):
    """A fact about the report itself: its title, its period, its totals."""

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="facts")
    key = models.CharField(max_length=60)
    value = models.TextField(blank=True)
    section = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inventory", "key"], name="report_fact_once")
        ]

    def __str__(self) -> str:
        return self.key
