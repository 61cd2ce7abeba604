"""An agreement between a member and an employer about taking part."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models

from vlecht.charter.vocabulary import Party
from vlecht.networks.models import LearningNetwork, NetworkMembership


class EmployerAgreement(models.Model):
    """That a member may take part in working hours, and what the employer sees of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(
        LearningNetwork, on_delete=models.CASCADE, related_name="employer_agreements"
    )
    membership = models.ForeignKey(
        NetworkMembership, on_delete=models.CASCADE, related_name="employer_agreements"
    )
    employer = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["network", "-made_at"], name="agreement_newest_first")
        ]

    def __str__(self) -> str:
        return f"agreement {self.pk} in {self.network_id}"


class AgreementVersion(models.Model):
    """What the agreement says. A change is a new version, which both confirm again."""

    agreement = models.ForeignKey(
        EmployerAgreement, on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField()
    hours_per_week = models.DecimalField(
        max_digits=4, decimal_places=1, validators=[MinValueValidator(0)]
    )
    role = models.TextField()
    noticed = models.TextField()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="written_agreements",
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "number"], name="agreement_version_once")
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.agreement_id}"


class Confirmation(models.Model):
    """The yes of one party to one version: asked by a link, and given once."""

    version = models.ForeignKey(
        AgreementVersion, on_delete=models.CASCADE, related_name="confirmations"
    )
    party = models.CharField(max_length=10, choices=Party.choices)
    # SHA-256 of a random token of 192 bits; the token itself is in the link only.
    token_digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_name = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "party"], name="one_confirmation_a_party")
        ]

    def __str__(self) -> str:
        return f"{self.party} of version {self.version_id}"
