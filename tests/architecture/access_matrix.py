"""What each rule promises, and whether a route keeps it for every role and method."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.test import Client

from tests.architecture.access_world import World, missing_value, values_of
from tests.architecture.routes import METHODS, Route
from vlecht.networks.vocabulary import Permission

ADMITTED = "admitted"
HIDDEN = "404"
TO_SIGN_IN = "to sign-in"
NOT_A_METHOD = "405"
SERVER_ERROR = 500
RESTLESS = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]*"|nonce="[^"]*"|data-csrf="[^"]*"'
    r"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
)
# Pages whose loader asks more than that somebody is signed in: who passes it, by route name.
# Each is tested in its own app too; here it is tested for everyone.
LOADER_ADMITS: dict[str, set[str]] = {
    "networks:programme": {"coordinator"},
}
# The inventories of our world are not published: their readers are their coordinators.
OF_A_COORDINATOR = {"inventory_reader", "inventory_manager", "inventory_importer", "own_upload"}
# Signed-in pages where a guest is sent on, or the like: route name → roles that may get a 404.
MAY_BE_HIDDEN: dict[str, set[str]] = {}


def promised(route: Route, role: str, world: World) -> str:  # noqa: PLR0911 -- a line a rule
    """Return what the rule of a route promises to a role."""
    rule = route.rule
    if rule is None:
        return HIDDEN
    if rule.key == "public":
        return ADMITTED
    if world.people[role] is None:
        return TO_SIGN_IN
    if rule.key == "instance_administrator":
        return ADMITTED if role.startswith("administrator") else HIDDEN
    if rule.key.startswith("in_network:"):
        permission = Permission(rule.key.partition(":")[2])
        return ADMITTED if permission in world.granted[role] else HIDDEN
    if rule.key == "signed_in":
        admits = LOADER_ADMITS.get(route.name)
        return ADMITTED if admits is None or role in admits else HIDDEN
    if rule.key in OF_A_COORDINATOR:
        return ADMITTED if role == "coordinator" else HIDDEN
    raise AssertionError(f"The matrix does not know the rule {rule.key}; teach it here.")


def ask(
    client: Client,
    method: str,
    address: str,
    data: dict[str, str] | bytes = b"",
    *,
    content_type: str = "application/x-www-form-urlencoded",
) -> HttpResponse:
    """Send one request and undo what it did, so that the next meets the same world."""
    cache.clear()
    client.raise_request_exception = False
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    body = data if isinstance(data, bytes) else urlencode(data, errors="replace").encode()
    with transaction.atomic():
        response = client.generic(method, address, body, content_type=content_type)
        if getattr(response, "streaming", False):
            whole = HttpResponse(b"".join(response), status=response.status_code)  # type: ignore[arg-type]
            whole.headers = response.headers
            response = whole
        transaction.set_rollback(True)
    if {name: morsel.value for name, morsel in client.cookies.items()} != cookies:
        client.cookies.clear()
        for name, value in cookies.items():
            client.cookies[name] = value
    return response


def got(response: HttpResponse) -> str:
    """Name what an answer means."""
    if response.status_code == 404:
        return HIDDEN
    if response.status_code == 405:
        return NOT_A_METHOD
    target = urlsplit(response.headers.get("Location", "")).path
    if response.status_code == 302 and target == resolve_url(settings.LOGIN_URL):
        return TO_SIGN_IN
    return ADMITTED


def faults_of_roles(route: Route, world: World) -> Iterator[str]:
    """Yield every role and method for which a route does not keep its promise."""
    address = route.address(values_of(route.parameters, world.here))
    for method in METHODS:
        answers = {}
        for role, client in world.clients.items():
            response = ask(client, method, address)
            answers[role] = got(response)
            if response.status_code >= SERVER_ERROR:
                yield f"{route.name} {method} as {role}: {response.status_code}"
        if set(answers.values()) == {NOT_A_METHOD}:
            continue
        for role, answer in answers.items():
            wanted = promised(route, role, world)
            if answer != wanted and not is_fine(route, role, answer):
                yield f"{route.name} {method} as {role}: {answer}, promised {wanted}"


def is_fine(route: Route, role: str, answer: str) -> bool:
    """Tell whether another answer than the promised one gives nothing away."""
    if not route.is_ours and route.rule is not None:
        # A library checks more than we ask (a sign-in that was begun, a key that fits).
        return answer in {HIDDEN, TO_SIGN_IN, NOT_A_METHOD} or route.rule.key == "public"
    return answer == HIDDEN and role in MAY_BE_HIDDEN.get(route.name, set())


def plain(response: HttpResponse) -> tuple[int, str]:
    """Return an answer without what differs at every request."""
    return response.status_code, RESTLESS.sub("", response.content.decode(errors="replace"))


def faults_of_foreign_objects(route: Route, world: World) -> Iterator[str]:
    """Yield where an object of another network answers otherwise than one that does not exist."""
    if not route.is_ours or route.rule is None or route.rule.key == "public":
        return
    own = values_of(route.parameters, world.here)
    foreign = values_of(route.parameters, world.elsewhere)
    for changed in route.parameters:
        alien = route.address({**own, changed: foreign[changed]})
        absent = route.address({**own, changed: missing_value(own[changed])})
        for method in ("GET", "POST"):
            for role, client in world.clients.items():
                if promised(route, role, world) != ADMITTED or role == "outsider":
                    continue
                there, nowhere = ask(client, method, alien), ask(client, method, absent)
                if plain(there) != plain(nowhere):
                    yield (
                        f"{route.name} {method} as {role}: a foreign {changed} answers "
                        f"{there.status_code}, a missing one {nowhere.status_code}"
                    )
                elif there.status_code not in {404, 405}:
                    yield (
                        f"{route.name} {method} as {role}: a foreign {changed} answers "
                        f"{there.status_code}, not 404"
                    )


def faults_of(route: Route, world: World) -> list[str]:
    """Name everything that is wrong with who may reach a route."""
    if route.is_ours and route.rule is None:
        return [f"{route.name or route.template}: has no access rule"]
    return [*faults_of_roles(route, world), *faults_of_foreign_objects(route, world)]
