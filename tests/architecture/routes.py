"""Every route there is, with its name, its view, its parameters and its rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from vlecht.config.third_party_access import rule_for_library_route
from vlecht.people.access import AccessRule

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")


@dataclass(frozen=True)
class Route:
    """One address pattern and what answers it."""

    template: str
    name: str
    view: Any
    parameters: tuple[str, ...]

    @property
    def is_ours(self) -> bool:
        """Tell our own views from those of libraries."""
        return str(self.view.__module__).startswith(("vlecht.", "tests."))

    @property
    def rule(self) -> AccessRule | None:
        """Return the rule on the view, or the one that config lists for a library's route."""
        own = getattr(self.view, "access_rule", None)
        return own if isinstance(own, AccessRule) else rule_for_library_route(self.name)

    def address(self, values: dict[str, Any]) -> str:
        """Return the address with these values filled in."""
        filled = PARAMETER.sub(lambda hit: str(values[hit[1] or hit[2]]), self.template)
        return "/" + filled.replace("^", "").replace("$", "").replace("\\", "")


def walk(resolver: URLResolver, before: str = "", space: str = "") -> Iterator[Route]:
    """Yield every route below a resolver."""
    for entry in resolver.url_patterns:
        template = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = ":".join(filter(None, (space, entry.namespace)))
            yield from walk(entry, template, inner)
        elif isinstance(entry, URLPattern):
            names = tuple(hit[1] or hit[2] for hit in PARAMETER.finditer(template))
            name = f"{space}:{entry.name}" if space else entry.name or ""
            yield Route(template, name, entry.callback, names)


def all_routes(urlconf: str | None = None) -> list[Route]:
    """Return every route of the site."""
    return list(walk(get_resolver(urlconf)))
