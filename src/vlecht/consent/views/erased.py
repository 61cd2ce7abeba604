"""Erased: it happened."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.people.access import access, public


@require_safe
@access(public("who was just erased is a stranger"))
def erased(request: HttpRequest) -> HttpResponse:
    """Say that the data is gone."""
    return TemplateResponse(request, "consent/erased.html")
