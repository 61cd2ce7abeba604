"""Where to report a security problem (RFC 9116)."""

from __future__ import annotations

import datetime as dt
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.people.access import access, public

# The standard asks for less than a year, so that a forgotten file is known to be old.
_VALID: Final = dt.timedelta(days=180)


@require_safe
@access(public("who finds a problem must know where to report it"))
def security_txt(request: HttpRequest) -> HttpResponse:
    """Show the contact the operator set; without one there is no file."""
    contact = settings.SECURITY_CONTACT
    if not contact:
        raise Http404
    if "@" in contact and ":" not in contact:
        contact = f"mailto:{contact}"
    expires = (timezone.now() + _VALID).astimezone(dt.UTC).replace(hour=0, minute=0, second=0)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.BASE_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", "text/plain; charset=utf-8")
