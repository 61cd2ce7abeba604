"""Which inventories a person sees, and who looks after them."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from vlecht.comparison.models import Inventory, InventoryImport
from vlecht.comparison.vocabulary import RecordType
from vlecht.networks.models import Programme
from vlecht.networks.queries import coordinates
from vlecht.people.models import Person


def manages(person: Person, programme_id: UUID | None, *, on: dt.date) -> bool:
    """Say whether a person may bring in and publish inventories of a programme.

    Who looks after the installation has the command line for it, and no sight of content here.
    """
    return coordinates(person, programme_id, on=on)


def managed_programmes(person: Person, *, on: dt.date) -> QuerySet[Programme]:
    """Return the programmes for which a person may bring in an inventory, by name."""
    return (
        Programme.objects.filter(
            Q(coordinators__until_date__isnull=True) | Q(coordinators__until_date__gt=on),
            coordinators__person=person,
            coordinators__since_date__lte=on,
        )
        .distinct()
        .order_by("name", "id")
    )


def inventories_for(person: Person, *, on: dt.date) -> QuerySet[Inventory]:
    """Return the inventories a person may see, with their counts; loads the programme."""
    managed = managed_programmes(person, on=on).values("pk")
    return (
        Inventory.objects.filter(Q(published_at__isnull=False) | Q(programme__in=managed))
        .select_related("programme")
        .annotate(
            n_networks=Count("cases", filter=Q(cases__counted=True)),
            n_questionnaires=Count(
                "cases",
                filter=Q(cases__counted=True, cases__record_type=RecordType.QUESTIONNAIRE.value),
            ),
        )
        .order_by("title", "id")
    )


def imports_of(inventory: Inventory) -> QuerySet[InventoryImport]:
    """Return the imports of an inventory without their content, last first; loads the people."""
    return (
        InventoryImport.objects.filter(inventory=inventory)
        .select_related("imported_by", "undone_by")
        .defer("content")
        .order_by("-number")
    )
