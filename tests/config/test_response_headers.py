"""Every answer has every header: pages, files, errors, redirects, whatever the method."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
ALWAYS = {
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Cache-Control",
    "Permissions-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "X-Frame-Options",
}
METHODS = ["get", "head", "post", "put", "patch", "delete", "options", "trace"]
PAGES = [
    "/",
    "/account/login/code/",
    "/account/login/",
    "/account/",
    "/nergens/",
    "/healthz",
    "/robots.txt",
    "/static/ui/tokens.css",
    "/static/nergens.css",
]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("page", PAGES)
def test_every_answer_has_every_header(client, page, method):
    answer = getattr(client, method)(page)
    answer.close()

    assert set(answer.headers) >= ALWAYS
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_a_made_up_method_has_them_too(client):
    assert set(client.generic("XXX", "/account/login/code/").headers) >= ALWAYS


def test_a_wrong_host_has_them_too(client):
    answer = client.get("/", HTTP_HOST="kwaad.example")

    assert answer.status_code == 400
    assert set(answer.headers) >= ALWAYS


def test_a_forged_form_has_them_too():
    answer = Client(enforce_csrf_checks=True).post("/account/login/code/", {"email": "a@b.nl"})

    assert answer.status_code == 403
    assert set(answer.headers) >= ALWAYS


def test_a_page_that_breaks_has_them_too(client, monkeypatch):
    from vlecht.config.views import health

    def break_down() -> None:
        raise RuntimeError("kapot")

    monkeypatch.setattr(health.connection, "ensure_connection", break_down)
    client.raise_request_exception = False

    answer = client.get("/healthz")

    assert answer.status_code == 500
    assert set(answer.headers) >= ALWAYS


def test_the_policy_allows_nothing_inline_and_nobody_else(client):
    policy = client.get("/account/login/code/").headers["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert "http:" not in policy
    assert "https:" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


def test_pages_are_not_kept_by_a_shared_computer_and_files_are(client):
    assert "no-store" in client.get("/account/login/code/").headers["Cache-Control"]
    file = client.get("/static/ui/tokens.css")
    file.close()
    assert "max-age" in file.headers["Cache-Control"]


def test_on_https_browsers_are_told_to_stay_there(client, settings):
    settings.SECURE_HSTS_SECONDS = 31_536_000

    answer = Client().get("/account/login/code/", secure=True)

    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")
