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

from tests.architecture.access_world import OBJECTS, World, missing_value, values_of
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
    # Its member and who manages agreements: in our world that member is nobody of these.
    "charter:agreement": {"process_guide", "linking_pin"},
}
# A form that names what it changes answers 404 when it names nothing, as our empty one does.
NAMES_IN_ITS_FORM = {("frameworks:network-packs", "POST"), ("charter:agreement", "POST")}


def promised(route: Route, role: str, world: World) -> str:
    """Return what the rule of a route promises to a role."""
    rule = route.rule
    if rule is None:
        return HIDDEN
    if rule.key == "public":
        return ADMITTED
    if world.people[role] is None:
        return TO_SIGN_IN
    return ADMITTED if rule_admits(rule.key, role, world) and loader_admits(route, role) else HIDDEN


def rule_admits(key: str, role: str, world: World) -> bool:
    """Tell whether a rule lets somebody through who is signed in."""
    kind, _, permission = key.partition(":")
    match kind:
        case "signed_in":
            return True
        case "in_network":
            return Permission(permission) in world.granted[role]
        case "instance_administrator":
            return role.startswith("administrator")
        case "pack_editor":
            return role == "coordinator" or role.startswith("administrator")
        case "inventory_reader" | "inventory_manager" | "inventory_importer" | "own_upload":
            # The inventories of our world are not published: only their coordinator reads them.
            return role == "coordinator"
    raise AssertionError(f"The matrix does not know the rule {key}; teach it here.")


def loader_admits(route: Route, role: str) -> bool:
    """Tell whether the page's own loader lets a role through after the rule did."""
    return role in LOADER_ADMITS.get(route.name, {role})


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
        answer = client.generic(method, address, body, content_type=content_type)
        # Read to its end, if it is a stream, while its rows are still there.
        content = b"".join(answer) if answer.streaming else answer.content
        transaction.set_rollback(True)
    response = HttpResponse(content, status=answer.status_code)
    response.headers = answer.headers
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
            if answer != wanted and not is_fine(route, method, answer):
                yield f"{route.name} {method} as {role}: {answer}, promised {wanted}"


def is_fine(route: Route, method: str, answer: str) -> bool:
    """Tell whether another answer than the promised one gives nothing away."""
    if not route.is_ours and route.rule is not None:
        # A library checks more than we ask (a sign-in that was begun, a key that fits).
        return answer in {HIDDEN, TO_SIGN_IN, NOT_A_METHOD} or route.rule.key == "public"
    return answer == HIDDEN and (route.name, method) in NAMES_IN_ITS_FORM


def plain(response: HttpResponse) -> tuple[int, str]:
    """Return an answer without what differs at every request."""
    return response.status_code, RESTLESS.sub("", response.content.decode(errors="replace"))


def faults_of_foreign_objects(route: Route, world: World) -> Iterator[str]:
    """Yield where an object of another network answers otherwise than one that does not exist."""
    rule = route.rule
    if not route.is_ours or rule is None or rule.key == "public":
        return
    own = values_of(route.parameters, world.here)
    foreign = values_of(route.parameters, world.elsewhere)
    readers = [role for role in world.clients if promised(route, role, world) == ADMITTED]
    for changed in route.parameters:
        # Content that everyone shares, and people for who looks after the installation.
        is_shared = changed not in OBJECTS or rule.key == "instance_administrator"
        absent = route.address({**own, changed: missing_value(own[changed])})
        alien = absent if is_shared else route.address({**own, changed: foreign[changed]})
        for method in ("GET", "POST"):
            for role in readers:
                there = ask(world.clients[role], method, alien)
                nowhere = there if is_shared else ask(world.clients[role], method, absent)
                if plain(there) != plain(nowhere) or there.status_code not in {404, 405}:
                    yield (
                        f"{route.name} {method} as {role}: a foreign {changed} answers "
                        f"{there.status_code}, a missing one {nowhere.status_code}"
                    )


def faults_of(route: Route, world: World) -> list[str]:
    """Name everything that is wrong with who may reach a route."""
    if route.is_ours and route.rule is None:
        return [f"{route.name or route.template}: has no access rule"]
    return [*faults_of_roles(route, world), *faults_of_foreign_objects(route, world)]
