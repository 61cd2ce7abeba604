"""What a network filled in on its start canvas, and everything it ever said there."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from vlecht.charter.vocabulary import RevisionState
from vlecht.networks.models import LearningNetwork


class CanvasField(models.Model):
    """The text of one field now. Its version says which text a writer had before them."""

    network = models.ForeignKey(
        LearningNetwork, on_delete=models.CASCADE, related_name="canvas_fields"
    )
    key = models.CharField(max_length=60)
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(null=True, blank=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="changed_canvas_fields",
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["network", "key"], name="canvas_field_once")
        ]

    def __str__(self) -> str:
        return f"{self.key} of {self.network_id}"


class CanvasRevision(models.Model):
    """A text that somebody wrote in a field. Never changed, so nothing written is lost.

    ::

        written ──▶ kept             it became the text of the field
           └──────▶ beside ──▶ settled   someone else had written meanwhile; people chose
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    field = models.ForeignKey(CanvasField, on_delete=models.CASCADE, related_name="revisions")
    # Made by the page that sends: sending again after a lost answer changes nothing.
    submission_id = models.UUIDField()
    state = models.CharField(max_length=10, choices=RevisionState.choices)
    # The version it became; empty while it stands beside the field.
    version = models.PositiveIntegerField(null=True, blank=True)
    base_version = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="canvas_revisions",
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["field", "submission_id"], name="canvas_submission_once"
            ),
            models.UniqueConstraint(fields=["field", "version"], name="canvas_version_once"),
            models.CheckConstraint(
                condition=models.Q(state=RevisionState.KEPT, version__isnull=False)
                | models.Q(
                    state__in=[RevisionState.BESIDE, RevisionState.SETTLED], version__isnull=True
                ),
                name="canvas_version_when_kept",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["field", "-written_at"], name="canvas_revision_newest")
        ]

    def __str__(self) -> str:
        return f"{self.state} text {self.pk} in {self.field_id}"
