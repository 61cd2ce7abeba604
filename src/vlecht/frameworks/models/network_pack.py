"""Which version of a pack a network uses."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from vlecht.frameworks.models.content_pack import ContentPack, PackVersion
from vlecht.networks.models import LearningNetwork


class NetworkPack(models.Model):
    """A network's own choice of a version; without one it follows the version in use."""

    network = models.ForeignKey(
        LearningNetwork, on_delete=models.CASCADE, related_name="chosen_packs"
    )
    pack = models.ForeignKey(ContentPack, on_delete=models.CASCADE, related_name="choices")
    version = models.ForeignKey(PackVersion, on_delete=models.PROTECT, related_name="choices")
    chosen_at = models.DateTimeField()
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="chosen_packs",
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["network", "pack"], name="network_pack_once"),
        ]

    def __str__(self) -> str:
        return f"{self.network_id} uses {self.version_id}"
