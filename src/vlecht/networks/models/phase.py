"""Where a network is in its loop, with the history of it."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from vlecht.networks.models.learning_network import LearningNetwork
from vlecht.networks.vocabulary import NetworkPhase


class PhaseEntry(models.Model):
    """From this date the network, or a part of it, is in this phase.

    ::

        forming ⇄ maintaining ⇄ institutionalising ⇄ forming …

    A network goes round more than once, so every step is an entry of its own and any phase
    may follow any other. Nothing is overwritten.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(LearningNetwork, on_delete=models.CASCADE, related_name="phases")
    phase = models.CharField(max_length=20, choices=NetworkPhase.choices)
    # Empty for the network as a whole; a new group can form while the rest goes on.
    subgroup = models.CharField(max_length=120, blank=True)
    since_date = models.DateField()
    reason = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="recorded_phases",
    )

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["network", "subgroup", "-since_date", "-recorded_at"],
                name="phase_latest_first",
            )
        ]

    def __str__(self) -> str:
        return f"{self.network_id} {self.phase} since {self.since_date}"
