"""What we keep of a computer that visits: a pseudonym for a day, and the name of its browser.

Limits on wrong passwords and the list of one's own sessions need something to tell computers
apart. Nothing needs the address itself, so it is replaced before anything else sees it: no
table, log or message of ours holds an IP address or a full user agent.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from vlecht.people.keyed_digests import keyed_digest

_UNKNOWN: Final = "0.0.0.0"  # noqa: S104 -- an address to count by, nothing listens here
_IPV6_HOUSEHOLD: Final = 64
# The first word that fits names the browser: Edge and Opera call themselves Chrome as well.
_BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


class ClientTraceMiddleware:
    """Replaces address and user agent of a request by what may be kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        address = request.META.get("REMOTE_ADDR", "")
        request.META["REMOTE_ADDR"] = pseudonym_of(address, day=timezone.localdate().isoformat())
        request.META["HTTP_USER_AGENT"] = browser_name(request.META.get("HTTP_USER_AGENT", ""))
        return self.get_response(request)


def pseudonym_of(address: str, *, day: str) -> str:
    """Return a made-up private IPv6 address that stands for an address, for one day.

    The libraries store addresses, so the pseudonym has the form of one. It carries the keyed
    digest in its first half, because limits on IPv6 look at that half only.
    """
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        known = ipaddress.ip_address(_UNKNOWN)
    if isinstance(known, ipaddress.IPv6Address):
        # One household has all addresses of a /64.
        known = ipaddress.ip_network(f"{known}/{_IPV6_HOUSEHOLD}", strict=False).network_address
    digest = keyed_digest("people.client-trace", day.encode() + known.packed)
    return str(ipaddress.IPv6Address(b"\xfd" + digest[:15]))


def browser_name(user_agent: str) -> str:
    """Return browser and system in words a person knows: "Firefox, Android"."""
    browser = next((name for word, name in _BROWSERS if word in user_agent), "")
    system = next((name for word, name in _SYSTEMS if word in user_agent), "")
    return ", ".join(part for part in (browser, system) if part)


def account_of(_request: HttpRequest, credentials: dict[str, str] | None = None) -> str | None:
    """Return what failed sign-ins of one account are counted by: no e-mail address is kept."""
    email = str((credentials or {}).get("email") or "").strip().lower()
    if not email:
        return None
    return keyed_digest("people.failed-sign-in", email.encode()).hex()
