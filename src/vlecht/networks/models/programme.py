"""A programme: several learning networks under one coordinator."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models


class Programme(models.Model):
    """A werkplaats, province or ministry programme that holds several networks."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    description = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class ProgrammeCoordinator(models.Model):
    """Someone who helps learning travel between the networks of a programme."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="coordinators")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="coordinated_programmes"
    )
    since_date = models.DateField()
    until_date = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme", "person"],
                condition=models.Q(until_date__isnull=True),
                name="coordinator_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(until_date__isnull=True)
                | models.Q(until_date__gte=models.F("since_date")),
                name="coordinator_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} coordinates {self.programme_id}"
