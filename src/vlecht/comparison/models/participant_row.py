"""A group of people that takes part in a network."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.comparison.models.compared_case import ComparedCase
from vlecht.comparison.vocabulary import (
    CountUnit,
    Involvement,
    ParticipantCategory,
    ParticipantOrigin,
)


class ParticipantRow(models.Model):
    """A group as it was written down. Count and involvement are unknown unless a source gives them."""

    case = models.ForeignKey(ComparedCase, on_delete=models.CASCADE, related_name="participants")
    position = models.PositiveIntegerField()
    as_written = models.CharField(max_length=300)
    category = models.CharField(max_length=32, choices=ParticipantCategory.choices, blank=True)
    second_category = models.CharField(
        max_length=32, choices=ParticipantCategory.choices, blank=True
    )
    count = models.PositiveIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=16, choices=CountUnit.choices, blank=True)
    involvement = models.CharField(max_length=12, choices=Involvement.choices, blank=True)
    origin = models.CharField(max_length=16, choices=ParticipantOrigin.choices)
    note = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "position"], name="participant_position_once")
        ]

    def __str__(self) -> str:
        return self.as_written
