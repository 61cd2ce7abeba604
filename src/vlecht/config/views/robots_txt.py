"""Asks search engines to stay out: nothing here is meant to be found."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from vlecht.people.access import access, public


@require_safe
@access(public("search engines must be able to read that they may not"))
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Disallow everything."""
    return HttpResponse("User-agent: *\nDisallow: /\n", "text/plain; charset=utf-8")
