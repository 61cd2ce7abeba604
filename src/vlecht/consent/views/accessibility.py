"""Accessibility: what works, what was tested, what was not."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.people.access import access, public


@require_safe
@access(public("everyone may know how accessible the pages are"))
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement."""
    return TemplateResponse(
        request, "consent/accessibility.html", {"contact": settings.SECURITY_CONTACT}
    )
