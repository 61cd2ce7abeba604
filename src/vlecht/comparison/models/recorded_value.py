"""What one source says about one network."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.comparison.models.compared_case import ComparedCase
from vlecht.comparison.models.inventory import InventoryImport
from vlecht.comparison.vocabulary import Basis, InventoryField, Qualifier, Source, ValueState


class RecordedValue(models.Model):
    """A value with its source. Two sources that disagree are two rows; neither wins.

    No row means that the source left the cell empty: unknown is a state of its own.
    """

    case = models.ForeignKey(ComparedCase, on_delete=models.CASCADE, related_name="values")
    field = models.CharField(max_length=32, choices=InventoryField.choices)
    source = models.CharField(max_length=16, choices=Source.choices)
    state = models.CharField(max_length=8, choices=ValueState.choices, default=ValueState.GIVEN)
    text = models.TextField(blank=True)
    code = models.CharField(max_length=32, blank=True)
    number = models.FloatField(null=True, blank=True)
    from_date = models.DateField(null=True, blank=True)
    until_date = models.DateField(null=True, blank=True)
    terms = models.JSONField(default=list, blank=True)
    basis = models.CharField(max_length=8, choices=Basis.choices, default=Basis.STATED)
    qualifier = models.CharField(max_length=16, choices=Qualifier.choices, blank=True)
    note = models.TextField(blank=True)
    provenance = models.CharField(max_length=200, blank=True)
    brought_by = models.ForeignKey(InventoryImport, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "field", "source"], name="value_once_a_source")
        ]

    def __str__(self) -> str:
        return f"{self.field} of {self.case_id} in {self.source}"
