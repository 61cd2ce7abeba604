"""An inventory that was uploaded and read, and waits for a yes."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from vlecht.networks.models import Programme


class InventoryUpload(models.Model):
    """What the reader made of uploaded files. Kept here, so that nobody can change it on the way.

    It goes with the answer of the person who uploaded it, or after a day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="inventory_uploads"
    )
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=200)
    uploaded_at = models.DateTimeField()
    files = models.JSONField(default=list)
    reading = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.title} ({self.uploaded_at:%Y-%m-%d})"
