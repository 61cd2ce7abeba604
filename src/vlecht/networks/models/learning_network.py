"""A learning network."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from vlecht.networks.models.programme import Programme


class LearningNetwork(models.Model):
    """People from different organisations who learn together on a stubborn social issue."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    issue = models.TextField(blank=True)
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, null=True, blank=True, related_name="networks"
    )
    started_date = models.DateField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["name", "id"], name="network_by_name")]

    def __str__(self) -> str:
        return self.name
