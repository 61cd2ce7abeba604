"""Fills a database to a size, and names every page with somebody who may see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.test import Client

from tests.architecture.access_matrix import ADMITTED, promised
from tests.architecture.access_world import OBJECTS, World, make_world, values_of
from tests.architecture.routes import all_routes
from tests.making.comparison import make_many_cases
from tests.making.many_networks import make_many_networks
from vlecht.comparison.models import Inventory

# Who looks, in this order: the first whom the page's rule admits.
LOOKERS = ("process_guide", "coordinator", "administrator", "member", "anonymous")
# These answer with something else than a page: they send on, or a library asks for a token first.
NOT_PAGES = ("account_", "mfa_", "socialaccount_", "openid_connect_", "usersessions_")

# These show the inventory that grows; a report and a file are as long as what they hold.
OF_MANY_CASES = {"comparison:grid", "comparison:compared-network"}


@dataclass(frozen=True)
class FilledWorld:
    """The small world of the access tests, inside a large one."""

    world: World
    many_cases: Inventory


def fill(size: int) -> FilledWorld:
    """Make the world of the access tests and `size` networks and cases around it."""
    world = make_world()
    make_many_networks(size, programme=world.here.programme, guide=world.here.guide)
    return FilledWorld(world, make_many_cases(size, programme=world.here.programme))


def page_addresses(filled: FilledWorld) -> Iterator[tuple[str, Client, str]]:
    """Yield name, reader and address of every page of ours that can be read."""
    world = filled.world
    for route in all_routes():
        if not route.is_ours or route.name.startswith(NOT_PAGES):
            continue
        if any(name not in OBJECTS for name in route.parameters):
            continue
        values = values_of(route.parameters, world.here)
        if route.name in OF_MANY_CASES:
            values |= {"inventory_id": filled.many_cases.pk, "case_key": "x00000"}
        address = route.address(values)
        for role in LOOKERS:
            if promised(route, role, world) == ADMITTED:
                client = world.clients[role]
                if client.get(address).status_code not in {404, 405}:
                    yield route.name, client, address
                    break
