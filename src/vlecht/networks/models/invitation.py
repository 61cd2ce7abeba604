"""An invitation to take part in a network."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from vlecht.networks.models.learning_network import LearningNetwork
from vlecht.networks.vocabulary import (
    MEMBERSHIP_ROLES,
    InvitationChannel,
    KnowledgeSource,
)
from vlecht.people.models import Organisation


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Reads of invitations."""

    def open_at(self, moment: dt.datetime) -> InvitationQuerySet:
        """Return the invitations that still let someone in."""
        return self.filter(
            withdrawn_at__isnull=True, expires_at__gt=moment, times_used__lt=models.F("max_uses")
        )


class Invitation(models.Model):
    """A way in: by link, by code, or by a mail with the link.

    Link and code are worked out from the secret key (`vlecht.networks.invitation_keys`), so
    the page can show them again while the database holds only digests: a copy of the database
    opens no network.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(
        LearningNetwork, on_delete=models.CASCADE, related_name="invitations"
    )
    channel = models.CharField(max_length=8, choices=InvitationChannel.choices)
    role = models.CharField(
        max_length=32, choices=[(role.value, role.label) for role in MEMBERSHIP_ROLES]
    )
    # Empty: the person who joins says it.
    knowledge_source = models.CharField(max_length=16, choices=KnowledgeSource.choices, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.SET_NULL, null=True, blank=True, related_name="invitations"
    )
    email = models.EmailField(null=True, blank=True)
    link_digest = models.CharField(max_length=64, unique=True)
    code_digest = models.CharField(max_length=64, unique=True)
    code_attempt = models.PositiveSmallIntegerField(default=0)
    max_uses = models.PositiveIntegerField()
    times_used = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="sent_invitations",
    )
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["network", "-created_at"], name="invitation_newest_first")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(times_used__lte=models.F("max_uses")),
                name="invitation_not_overused",
            ),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")),
                name="invitation_expires_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} invitation as {self.role} to {self.network_id}"
