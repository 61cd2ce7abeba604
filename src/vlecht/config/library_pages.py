"""Gives the sign-in pages of the library the manners of our own pages.

The library answers 200 to a form that was not right; ours answer 422, so that a machine knows
it too. And where a provider of sign-ins is down or answers nonsense, the library gives up; ours
say so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.response import TemplateResponse

from vlecht.config.third_party_access import rule_for_library_route

_log = logging.getLogger(__name__)
_AT_A_PROVIDER: Final = frozenset({"openid_connect_login", "openid_connect_callback"})


class LibraryPagesMiddleware:
    """Answers 422 to a form with errors, and in words when a provider fails."""

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

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say that signing in did not work; whatever a provider sends is no fault of ours."""
        match = request.resolver_match
        if match is None or match.view_name not in _AT_A_PROVIDER or isinstance(exception, Http404):
            return None
        _log.warning("The provider of sign-ins failed: %s.", type(exception).__name__)
        return render(
            request, "socialaccount/authentication_error.html", status=HTTPStatus.BAD_GATEWAY
        )
