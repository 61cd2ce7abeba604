"""Says whether the program and its database work, for whatever watches over it."""

from __future__ import annotations

from http import HTTPStatus

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vlecht.people.access import access, public


@require_safe
@access(public("a machine that watches over the installation has no account"))
def health(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers, else 503; no detail for strangers."""
    try:
        connection.ensure_connection()
        works = connection.is_usable()
    except DatabaseError:
        works = False
    status = HTTPStatus.OK if works else HTTPStatus.SERVICE_UNAVAILABLE
    return HttpResponse("ok\n" if works else "no database\n", "text/plain", status)
