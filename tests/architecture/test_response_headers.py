"""Every answer carries the same protection: pages, redirects, errors, files, whoever asks."""

from __future__ import annotations

import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from tests.architecture.access_matrix import ask
from tests.architecture.access_world import World, values_of
from tests.architecture.planted_urls import urlpatterns as planted
from tests.architecture.routes import METHODS, Route, all_routes

pytestmark = pytest.mark.django_db
ROUTES = all_routes()
WANTED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
REFERRER = {"same-origin", "no-referrer"}
FORBIDDEN_IN_POLICY = ("unsafe-inline", "unsafe-eval", "unsafe-hashes", "*", "http:", "https:")
NEEDED_IN_POLICY = (
    "default-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)
INLINE = re.compile(
    rb"<script(?![^>]*\bsrc=)(?![^>]*json)|<style\b|\sstyle=|\son[a-z]+=", re.IGNORECASE
)
THIRD_PARTY = re.compile(
    rb"""(?:src|action)=["'](?:https?:)?//|<link[^>]+href=["'](?:https?:)?//"""
)
ROLES = ("anonymous", "process_guide", "outsider", "administrator")


def policy_faults(policy: str) -> list[str]:
    """Name what is wrong with a content security policy."""
    found = [f"without {needed}" for needed in NEEDED_IN_POLICY if needed not in policy]
    words = policy.replace(";", " ").split()
    return found + [word for word in words if word.strip("'") in FORBIDDEN_IN_POLICY]


def faults_of(response: HttpResponse) -> list[str]:
    """Name what an answer lacks."""
    headers = response.headers
    found = [
        f"{name}: {headers.get(name)}"
        for name, value in WANTED.items()
        if headers.get(name) != value
    ]
    if headers.get("Referrer-Policy") not in REFERRER:
        found.append(f"Referrer-Policy: {headers.get('Referrer-Policy')}")
    if "camera=()" not in headers.get("Permissions-Policy", ""):
        found.append("Permissions-Policy")
    if "Cache-Control" not in headers:
        found.append("Cache-Control")
    if "Server" in headers or "X-Powered-By" in headers:
        found.append("tells what runs here")
    found += policy_faults(headers.get("Content-Security-Policy", ""))
    if headers.get("Content-Type", "").startswith("text/html"):
        found += ["inline style or script"] if INLINE.search(response.content) else []
        found += ["third party"] if THIRD_PARTY.search(response.content) else []
    return found


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name or route.template)
def test_every_answer_of_a_route_is_protected(route: Route, world: World) -> None:
    address = route.address(values_of(route.parameters, world.here))
    found = {
        f"{method} as {role}: {response.status_code}": faults
        for method in METHODS
        for role in ROLES
        if (response := ask(world.clients[role], method, address))
        and (faults := faults_of(response))
    }

    assert found == {}


@pytest.mark.parametrize(
    ("address", "status"),
    [("/nothing-here/", 404), ("/static/ui/nothing.css", 404), ("/networks/not-an-id/", 404)],
)
def test_errors_are_protected_too(world: World, address: str, status: int) -> None:
    response = ask(world.clients["anonymous"], "GET", address)

    assert response.status_code == status
    assert faults_of(response) == []


def test_a_file_is_protected_too(world: World) -> None:
    page = ask(world.clients["anonymous"], "GET", "/kit/")
    stylesheet = re.search(rb'href="(/static/[^"]+\.css)', page.content)
    assert stylesheet is not None

    response = ask(world.clients["anonymous"], "GET", stylesheet[1].decode())

    assert response.status_code == 200
    assert faults_of(response) == []


def test_a_refused_form_is_protected_too(world: World) -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post("/language/", {"language": "en"})

    assert response.status_code == 403
    assert faults_of(response) == []


@pytest.mark.urls("tests.architecture.test_response_headers")
def test_a_fault_of_the_program_is_protected_and_tells_nothing(world: World) -> None:
    response = ask(world.clients["process_guide"], "GET", "/planted-fault/")

    assert response.status_code == 500
    assert faults_of(response) == []
    assert b"a secret of the program" not in response.content
    assert b"Traceback" not in response.content


def test_a_planted_lack_is_caught() -> None:
    assert "X-Frame-Options: None" in faults_of(HttpResponse("x"))
    assert policy_faults("default-src 'none'; script-src 'unsafe-inline' https:") == [
        "without frame-ancestors 'none'",
        "without base-uri 'none'",
        "without form-action 'self'",
        "'unsafe-inline'",
        "https:",
    ]


def planted_fault(request: HttpRequest) -> HttpResponse:
    """Break, as a program can."""
    raise RuntimeError("a secret of the program")


def _with_planted_fault() -> list[object]:
    from django.urls import path

    from vlecht.people.access import access, public

    guarded = access(public("planted"))(planted_fault)
    return [path("planted-fault/", guarded), *planted]


urlpatterns = _with_planted_fault()
