"""The inventory of 2019 in the demo: seventeen real networks, with credit to who described them."""

from __future__ import annotations

import datetime as dt

from vlecht.comparison.operations.publishing import publish_inventory
from vlecht.exchange.operations.inventories import import_shipped_inventory
from vlecht.networks.operations.learning_networks import appoint_coordinator, start_programme
from vlecht.people.models import Person


def seed_inventory(coordinator: Person, *, at: dt.datetime) -> None:
    """Make the programme, appoint its coordinator and take the published inventory in."""
    programme = start_programme(
        name="Werkplaatsen Sociaal Domein",
        description="De werkplaatsen die in 2019 hun leernetwerken lieten beschrijven.",
        actor=coordinator,
        at=at,
    )
    appoint_coordinator(programme=programme, person=coordinator, actor=coordinator, at=at)
    outcome = import_shipped_inventory(programme=programme, actor=coordinator, at=at)
    publish_inventory(inventory=outcome.inventory, actor=coordinator, at=at)
