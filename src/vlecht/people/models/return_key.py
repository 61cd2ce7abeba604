"""How a guest comes back without an account."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class ReturnKey(models.Model):
    """The one key that brings a guest back; only its digest is kept.

    Key and link are worked out from the serial number (`vlecht.people.return_keys`). A next
    serial number ends the key before it.
    """

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="return_key",
    )
    serial = models.PositiveIntegerField(default=1)
    # Empty: withdrawn. The row stays, so that an old serial number never comes back.
    digest = models.CharField(max_length=64, unique=True, null=True, blank=True)
    issued_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"return key {self.serial} of {self.person_id}"
