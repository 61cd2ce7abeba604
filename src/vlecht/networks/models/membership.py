"""Someone's place in a learning network."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from vlecht.networks.models.learning_network import LearningNetwork
from vlecht.networks.vocabulary import MEMBERSHIP_ROLES, KnowledgeSource, Role
from vlecht.people.models import Organisation


class NetworkMembershipQuerySet(models.QuerySet["NetworkMembership"]):
    """Reads of memberships."""

    def on(self, date: dt.date) -> NetworkMembershipQuerySet:
        """Return the memberships that hold on a day; `until_date` is the first day without."""
        return self.filter(since_date__lte=date).filter(
            models.Q(until_date__isnull=True) | models.Q(until_date__gt=date)
        )


class NetworkMembership(models.Model):
    """One person in one network: role, organisation, knowledge source and period."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    network = models.ForeignKey(
        LearningNetwork, on_delete=models.CASCADE, related_name="memberships"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(
        max_length=32, choices=[(role.value, role.label) for role in MEMBERSHIP_ROLES]
    )
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    knowledge_source = models.CharField(max_length=16, choices=KnowledgeSource.choices)
    since_date = models.DateField()
    until_date = models.DateField(null=True, blank=True)

    objects = NetworkMembershipQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["network", "person"],
                condition=models.Q(until_date__isnull=True),
                name="membership_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(until_date__isnull=True)
                | models.Q(until_date__gte=models.F("since_date")),
                name="membership_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~models.Q(role__in=[Role.COORDINATOR.value, Role.OUTSIDER.value]),
                name="membership_role_is_held_in_a_network",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} in {self.network_id}"
