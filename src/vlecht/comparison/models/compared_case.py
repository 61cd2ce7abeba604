"""A network of an inventory."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vlecht.comparison.models.inventory import Inventory
from vlecht.comparison.vocabulary import Facet, Presence, RecordType
from vlecht.networks.models import LearningNetwork


class ComparedCase(models.Model):
    """One learning network as an inventory describes it.

    `counted` says whether the report counts it: a part of a network, or a row that only the
    overview knows, is shown but never counted beside the whole.
    """

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="cases")
    key = models.CharField(max_length=60)
    name = models.CharField(max_length=300)
    record_type = models.CharField(max_length=16, choices=RecordType.choices)
    parent = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="components"
    )
    counted = models.BooleanField()
    position = models.PositiveIntegerField()
    workplace = models.CharField(max_length=200, blank=True)
    in_overview = models.CharField(max_length=4, choices=Presence.choices, default=Presence.NO)
    overview_row = models.PositiveIntegerField(null=True, blank=True)
    in_annex = models.CharField(max_length=4, choices=Presence.choices, default=Presence.NO)
    annex_section = models.CharField(max_length=300, blank=True)
    start_from_date = models.DateField(null=True, blank=True)
    start_until_date = models.DateField(null=True, blank=True)
    provenance = models.TextField(blank=True)
    search_text = models.TextField(blank=True)
    digest = models.CharField(max_length=64)
    learning_network = models.ForeignKey(
        LearningNetwork,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="compared_cases",
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inventory", "key"], name="case_key_once")
        ]
        indexes: ClassVar = [
            # The record type stands in the first and the last, so that counting reads the index alone.
            models.Index(
                fields=["inventory", "counted", "position", "record_type"], name="case_as_reported"
            ),
            models.Index(fields=["inventory", "counted", "name", "id"], name="case_by_name"),
            models.Index(
                fields=["inventory", "counted", "workplace", "position"], name="case_by_workplace"
            ),
            models.Index(
                fields=["inventory", "counted", "start_from_date", "position"], name="case_by_start"
            ),
            models.Index(
                fields=[
                    "inventory",
                    "counted",
                    "start_until_date",
                    "start_from_date",
                    "record_type",
                ],
                name="case_in_years",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.name}"

    @property
    def has_questionnaire(self) -> bool:
        return self.record_type == RecordType.QUESTIONNAIRE


class CaseFacet(models.Model):
    """Something a network can be filtered on; written with the network, never by hand."""

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="+")
    case = models.ForeignKey(ComparedCase, on_delete=models.CASCADE, related_name="facets")
    facet = models.CharField(max_length=16, choices=Facet.choices)
    key = models.CharField(max_length=80)
    label = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["inventory", "facet", "key", "case"], name="case_facet_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.facet}={self.key}"
