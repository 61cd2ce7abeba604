"""Which networks of published inventories use a method, for the page of that method."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from vlecht.comparison.assembly import facet_key_of
from vlecht.comparison.models import CaseFacet
from vlecht.comparison.vocabulary import Facet
from vlecht.methods.models import Method
from vlecht.methods.queries import words_of
from vlecht.methods.usage import MethodUse
from vlecht.people.models import Person

_MOST_SHOWN = 50


def networks_with(method: Method, person: Person) -> Sequence[MethodUse]:
    """Return counted networks whose list of methods has a word for this method; one query."""
    keys = {facet_key_of(word) for word in words_of(method)}
    found = (
        CaseFacet.objects.filter(
            facet=Facet.METHOD.value,
            key__in=keys,
            case__counted=True,
            inventory__published_at__isnull=False,
        )
        .select_related("case", "inventory")
        .order_by("inventory_id", "case__position", "key")
    )
    uses: dict[int, MethodUse] = {}
    for facet in found[: _MOST_SHOWN * 2]:
        address = reverse("comparison:compared-network", args=[facet.inventory_id, facet.case.key])
        use = MethodUse(label=facet.case.name, url=address, source=facet.inventory.title)
        uses.setdefault(facet.case_id, use)
    return list(uses.values())[:_MOST_SHOWN]
