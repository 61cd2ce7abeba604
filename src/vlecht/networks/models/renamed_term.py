"""A word that a network replaced by its own."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.networks.models.learning_network import LearningNetwork
from vlecht.people.vocabulary import Language


class RenamedTerm(models.Model):
    """What a network calls something, in one language."""

    network = models.ForeignKey(
        LearningNetwork, on_delete=models.CASCADE, related_name="renamed_terms"
    )
    term = models.CharField(max_length=40)
    language = models.CharField(max_length=2, choices=Language.choices)
    singular = models.CharField(max_length=60)
    plural = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["network", "term", "language"], name="term_renamed_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.term} is {self.singular} in {self.network_id}"
