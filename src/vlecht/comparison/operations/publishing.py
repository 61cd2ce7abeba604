"""Let everyone who signs in see an inventory, or take it back; tie its networks to living ones."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from vlecht.comparison.models import ComparedCase, Inventory
from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import LearningNetwork
from vlecht.people.models import Person


class InventoryIsEmpty(OperationRefused):
    """There is nothing to publish yet."""


@transaction.atomic
def publish_inventory(*, inventory: Inventory, actor: Person | None, at: dt.datetime) -> Inventory:
    """Show an inventory to everyone who is signed in. Journaled; a second time changes nothing."""
    if inventory.published_at is not None:
        return inventory
    if not inventory.cases.exists():
        raise InventoryIsEmpty(_("This inventory holds no networks yet. Import them first."))
    inventory.published_at = at
    inventory.save(update_fields=["published_at"])
    record(actor=actor, verb="comparison.inventory_published", subject=inventory, at=at)
    return inventory


@transaction.atomic
def withdraw_inventory(*, inventory: Inventory, actor: Person | None, at: dt.datetime) -> Inventory:
    """Show an inventory to the coordinators of its programme only. Journaled."""
    if inventory.published_at is None:
        return inventory
    inventory.published_at = None
    inventory.save(update_fields=["published_at"])
    record(actor=actor, verb="comparison.inventory_withdrawn", subject=inventory, at=at)
    return inventory


@transaction.atomic
def link_case(
    *,
    case: ComparedCase,
    learning_network: LearningNetwork | None,
    actor: Person | None,
    at: dt.datetime,
) -> ComparedCase:
    """Say which learning network of this installation a described network is. Journaled."""
    case.learning_network = learning_network
    case.save(update_fields=["learning_network"])
    record(
        actor=actor,
        verb="comparison.case_linked",
        subject=case,
        at=at,
        network_id=learning_network.pk if learning_network else None,
    )
    return case
