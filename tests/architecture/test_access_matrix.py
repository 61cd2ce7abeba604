"""Every route × every role × every method does what its access rule says, and no more.

The expectation is generated from the rules in the code. An object of another network answers the
same 404, to the letter, as one that does not exist. Four planted faults show that it would be seen.
"""

from __future__ import annotations

import pytest

from tests.architecture.access_matrix import LOADER_ADMITS, faults_of
from tests.architecture.access_world import OBJECTS, OPEN_VALUES, World
from tests.architecture.routes import Route, all_routes

pytestmark = pytest.mark.django_db
ROUTES = all_routes()
PLANTED = "tests.architecture.planted_urls"


def test_there_are_routes_and_every_one_of_ours_has_a_rule() -> None:
    assert len(ROUTES) > 40
    assert [route.template for route in ROUTES if route.is_ours and route.rule is None] == []


def test_the_matrix_knows_every_parameter_of_an_address() -> None:
    unknown = {
        name: route.template
        for route in ROUTES
        for name in route.parameters
        if name not in OBJECTS and name not in OPEN_VALUES
    }

    assert unknown == {}, "make such an object in access_world.py"


def test_the_exceptions_name_routes_that_exist() -> None:
    assert set(LOADER_ADMITS) <= {route.name for route in ROUTES}


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name or route.template)
def test_a_route_admits_who_its_rule_says(route: Route, world: World) -> None:
    assert faults_of(route, world) == []


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("planted-without-rule", "has no access rule"),
        ("planted-ignores-the-network", "a foreign membership_id answers 200"),
        ("planted-tells-them-apart", "a foreign membership_id answers 404, a missing one 404"),
        ("planted-forgets-to-load", "a foreign network_id answers 200"),
    ],
)
@pytest.mark.urls(PLANTED)
def test_a_planted_fault_is_caught(name: str, fault: str, world: World) -> None:
    route = next(route for route in all_routes(PLANTED) if route.name == name)

    assert fault in "\n".join(faults_of(route, world))


@pytest.mark.urls(PLANTED)
def test_a_route_without_a_rule_is_a_404_for_everyone(world: World) -> None:
    statuses = {
        role: client.get("/planted/open/").status_code for role, client in world.clients.items()
    }

    assert set(statuses.values()) == {404}
