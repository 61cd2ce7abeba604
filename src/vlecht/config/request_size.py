"""Refuses a request that is larger than any page of ours asks for.

Django limits forms but not files: it writes those to the disk as they come in, also for a
stranger, before it looks at who sends them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

_MEGABYTE: Final = 1024 * 1024
LARGEST: Final = 8 * _MEGABYTE
# An inventory is up to twelve files of ten megabytes; the form says which one is too large.
LARGEST_OF_ROUTE: Final = {"exchange:inventory-upload": 160 * _MEGABYTE}

_MOST_DIGITS: Final = 15


class RequestSizeMiddleware:
    """Looks at the size that a request says it has; a server reads no more than that."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., Any],  # noqa: ARG002 -- Django passes it
        args: tuple[Any, ...],  # noqa: ARG002
        kwargs: dict[str, Any],  # noqa: ARG002
    ) -> None:
        """Refuse before anything reads the body.

        Raises
        ------
        RequestDataTooBig
        """
        match = request.resolver_match
        route = match.view_name if match else ""
        told = request.META.get("CONTENT_LENGTH") or "0"
        # Nobody sends a number of more digits; what is no number counts as nothing, as in Django.
        if len(told) > _MOST_DIGITS or _number(told) > LARGEST_OF_ROUTE.get(route, LARGEST):
            raise RequestDataTooBig


def _number(told: str) -> int:
    return int(told) if told.isdecimal() else 0
