"""A visit by an administrator to help a network."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from vlecht.networks.models.learning_network import LearningNetwork


class SupportVisit(models.Model):
    """Time-limited sight of one network by an administrator, with a reason, in the journal."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(
        LearningNetwork, on_delete=models.CASCADE, related_name="support_visits"
    )
    administrator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="support_visits"
    )
    reason = models.TextField()
    started_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("started_at")),
                name="support_visit_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"{self.administrator_id} visits {self.network_id}"
