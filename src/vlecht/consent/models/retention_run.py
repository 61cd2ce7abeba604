"""One clearing of what is past its keep period."""

from __future__ import annotations

from django.db import models

from vlecht.consent.vocabulary import RunOutcome


class RetentionRun(models.Model):
    """When old data was looked for, and how many rows went: the proof that it happens."""

    looked_at = models.DateTimeField()
    outcome = models.CharField(max_length=16, choices=RunOutcome.choices)
    removed = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.looked_at:%Y-%m-%d %H:%M} {self.outcome}"
