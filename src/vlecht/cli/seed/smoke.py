"""Proves that a demo works: serves it, signs in as a person would, and looks at pages."""

from __future__ import annotations

import http.cookiejar
import re
import sys
import threading
import time
import urllib.parse
import urllib.request
from http import HTTPStatus

import uvicorn

from vlecht.cli.seed.people import AMINA, PASSWORD

LONGEST_START = 30.0
CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Visitor:
    """A browser without a screen: keeps cookies, follows links, sends forms."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}),
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()),
        )

    def open(self, path: str, fields: dict[str, str] | None = None) -> tuple[str, str]:
        """Return where a request ended and what was read there."""
        data = urllib.parse.urlencode(fields).encode() if fields else None
        request = urllib.request.Request(  # noqa: S310 -- our own server, over HTTP
            self.address + path, data=data, headers={"Referer": self.address + path}
        )
        with self._opener.open(request, timeout=20) as response:
            if response.status != HTTPStatus.OK:
                raise RuntimeError(f"{path} answered {response.status}")
            return response.url.removeprefix(self.address), response.read().decode(errors="replace")

    def sign_in(self, email: str, password: str) -> str:
        """Sign in through the form and return the page after it."""
        path, page = self.open("/account/login/")
        token = CSRF.search(page)
        if token is None:
            raise RuntimeError("the sign-in page has no form")
        fields = {"csrfmiddlewaretoken": token[1], "login": email, "password": password}
        path, page = self.open("/account/login/", fields)
        if path.startswith("/account/login"):
            raise RuntimeError(f"{email} could not sign in")
        return page


def look_around(address: str) -> list[str]:
    """Visit pages as Amina; return what was seen."""
    visitor = Visitor(address)
    page = visitor.sign_in(AMINA.email, PASSWORD)
    seen = ["sign-in"]
    for link in sorted(set(re.findall(r'<a[^>]* href="(/[^"#?]*)"', page))):
        if link.startswith("/account/logout"):
            continue
        visitor.open(link)
        seen.append(link)
    for asset in sorted(set(re.findall(r'(?:href|src)="(/static/[^"?#]+)', page))):
        visitor.open(asset)
        seen.append(asset)
    return seen


def smoke(host: str, port: int) -> int:
    """Serve the demo, look around, stop; 0 when every page answered."""
    server = uvicorn.Server(
        uvicorn.Config(
            "vlecht.config.asgi:application",
            host=host,
            port=port,
            log_level="error",
            timeout_graceful_shutdown=1,
        )
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + LONGEST_START
    while not server.started:
        if time.monotonic() > deadline or not thread.is_alive():
            print("vlecht: the demo did not start", file=sys.stderr)
            return 1
        time.sleep(0.05)
    try:
        seen = look_around(f"http://localhost:{port}")
    except (OSError, RuntimeError) as fault:
        print(f"vlecht: the demo does not work: {fault}", file=sys.stderr)
        return 1
    finally:
        server.should_exit = True
        thread.join(10)
    print(f"The demo works: {len(seen)} pages answered ({', '.join(seen)}).")
    return 0
