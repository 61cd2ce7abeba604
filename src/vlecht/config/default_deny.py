"""Refuses every route that has not said who may see it.

A view says so with `@access(rule)`. Routes of libraries (sign-in pages) cannot carry our
decorator and are listed in `third_party_access`. Anything else answers 404.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from vlecht.config.third_party_access import rule_for_library_route
from vlecht.people.access import AccessRule, apply_rule


class DefaultDenyMiddleware:
    """Lets a request through to a view only when the route has an access rule."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., Any],
        args: tuple[Any, ...],  # noqa: ARG002 -- Django passes it
        kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        """Deny a route without a rule; apply the listed rule of a library's route."""
        if isinstance(getattr(view, "access_rule", None), AccessRule):
            return None  # The decorator on the view applies it, in every calling order.
        match = request.resolver_match
        rule = rule_for_library_route(match.view_name if match else "")
        if rule is None:
            raise Http404
        return apply_rule(rule, request, kwargs)
