"""Nothing that anybody types or sends makes a page fall over: never a 500, whatever the field.

The fields are read from the pages themselves, so a new form is tested the day it appears.
"""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

from tests.architecture.access_matrix import ADMITTED, ask, promised
from tests.architecture.access_world import World, values_of
from tests.architecture.routes import Route, all_routes

pytestmark = pytest.mark.django_db
ROUTES = [route for route in all_routes() if route.is_ours]
FIELD = re.compile(r"<(?:input|select|textarea|button)\b[^>]*\bname=\"([^\"]+)\"")
LINKED_QUERY = re.compile(r'href="[^"]*\?([^"#]+)"')
BAD = {
    "not what was asked": "zzz",
    "a NUL": "a\x00b",
    "much": "x" * 100_000,
    "a number too large": "9" * 40,
    "a date that is none": "2026-02-31",
    "marks": "'\"><script>alert(1)</script>{{ 7*7 }}",
    "right to left and combined": "\u202e\u0644\u0644\u0300\u0300\u0300 👩\u200d👩\u200d👧",
    "a path": "../../../../etc/passwd",
    "a formula": "=1+1",
    "nothing": "",
}
READERS = ("process_guide", "coordinator", "administrator", "guest_by_code", "anonymous")
MOST_FIELDS = 60


def reader_of(route: Route, world: World) -> str | None:
    """Return somebody who may open a page, or None."""
    return next((role for role in READERS if promised(route, role, world) == ADMITTED), None)


def fields_of(page: str) -> list[str]:
    """Return the names of the fields on a page, but not what the framework needs itself."""
    names = dict.fromkeys(FIELD.findall(page))
    return [name for name in names if name != "csrfmiddlewaretoken"][:MOST_FIELDS]


def queries_of(page: str) -> list[str]:
    """Return the names that links on a page ask with."""
    pairs = [pair for query in LINKED_QUERY.findall(page) for pair in query.split("&amp;")]
    return list(dict.fromkeys(pair.partition("=")[0] for pair in pairs))


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name or route.template)
def test_no_field_makes_a_page_fall_over(route: Route, world: World) -> None:
    role = reader_of(route, world)
    if role is None:
        pytest.fail(f"nobody may open {route.name}; teach READERS who does")
    client = world.clients[role]
    address = route.address(values_of(route.parameters, world.here))
    page = ask(client, "GET", address).content.decode(errors="replace")
    fields = fields_of(page)
    asked = [*queries_of(page), *fields, "page"]
    found = []
    for what, value in BAD.items():
        sent = ask(client, "POST", address, dict.fromkeys(fields, value))
        if sent.status_code >= 500:
            found.append(f"POST {what} in every field: {sent.status_code}")
            found += [
                f"  in {name}"
                for name in fields
                if ask(client, "POST", address, {name: value}).status_code >= 500
            ]
        for name in asked if len(value) < 1000 else []:
            got = ask(client, "GET", f"{address}?{urlencode({name: value})}")
            if got.status_code >= 500:
                found.append(f"GET {what} in {name}: {got.status_code}")

    assert found == []


@pytest.mark.parametrize(
    "body",
    [b"\xff\xfe\x00", b'{"a": ', b"[]", b"a=" + b"%" * 999, b"--x\r\nnot a part", b""],
    ids=["bytes", "half JSON", "a list", "percent signs", "a broken upload", "nothing"],
)
@pytest.mark.parametrize(
    "kind", ["application/json", "multipart/form-data; boundary=x", "text/plain", "application/x"]
)
def test_no_body_makes_a_page_fall_over(body: bytes, kind: str, world: World) -> None:
    found = []
    for route in ROUTES:
        role = reader_of(route, world)
        assert role is not None
        address = route.address(values_of(route.parameters, world.here))
        response = ask(world.clients[role], "POST", address, body, content_type=kind)
        if response.status_code >= 500:
            found.append(f"{route.name}: {response.status_code}")

    assert found == []


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/%ff",
        "/networks/%2e%2e/",
        "/join/" + "x" * 5000 + "/",
        "/join/%F0%9F%98%80/",
        "//x",
    ],
)
def test_no_address_makes_the_site_fall_over(path: str, world: World) -> None:
    for role in ("anonymous", "process_guide"):
        assert ask(world.clients[role], "GET", path).status_code < 500
