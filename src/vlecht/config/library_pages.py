"""Gives the sign-in pages of the library the manners of our own pages.

The library answers 200 to a form that was not right; ours answer 422, so that a machine knows
it too.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from vlecht.config.third_party_access import rule_for_library_route


class LibraryPagesMiddleware:
    """Answers 422 when a form of the library holds errors."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(
        self, request: HttpRequest, response: TemplateResponse
    ) -> TemplateResponse:
        """Look at the forms the page shows."""
        match = request.resolver_match
        if (
            request.method != "POST"
            or response.status_code != HTTPStatus.OK
            or match is None
            or rule_for_library_route(match.view_name) is None
        ):
            return response
        shown = (response.context_data or {}).values()
        if any(isinstance(part, BaseForm) and part.is_bound and part.errors for part in shown):
            response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response
