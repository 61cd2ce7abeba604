"""Privacy: what we know, why and how long."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.consent.cookies import cookies, in_browser
from vlecht.consent.privacy_page import privacy_chapters
from vlecht.people.access import access, public


@require_safe
@access(public("people read what we keep before they decide to take part"))
def privacy(request: HttpRequest) -> HttpResponse:
    """Show what is kept of people, from the data inventory."""
    return TemplateResponse(
        request,
        "consent/privacy.html",
        {
            "chapters": privacy_chapters(),
            "cookies": cookies(),
            "on_device": in_browser(),
            "contact": settings.SECURITY_CONTACT,
        },
    )
