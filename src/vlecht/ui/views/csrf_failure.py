"""What a person sees when a form was sent without a valid proof of origin."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 in plain words; the technical reason is in the server's log."""
    return render(request, "403_csrf.html", status=403)
