"""The organisation someone comes from."""

from __future__ import annotations

import uuid

from django.db import models


class Organisation(models.Model):
    """A care provider, municipality, school, residents' initiative … as its people name it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200, unique=True)

    def __str__(self) -> str:
        return self.name
