"""Who may see a page: one rule on each view, checked before the view runs.

Strangers to a network get 404, never 403: that something exists is also information.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from vlecht.people.models import Person

View = Callable[..., HttpResponse]


class SignedInRequest(HttpRequest):
    """A request that passed `signed_in` (for type checkers; nothing is made of this class)."""

    user: Person


@dataclass(frozen=True)
class AccessRule:
    """Who may see a page.

    `admit` returns None to let the request through, returns a response to send the person
    elsewhere (to sign in), or raises Http404.
    """

    key: str
    explanation: str
    admit: Callable[[HttpRequest, dict[str, Any]], HttpResponse | None]


def access(rule: AccessRule) -> Callable[[View], View]:
    """Put an access rule on a view."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            refusal = apply_rule(rule, request, kwargs)
            return view(request, *args, **kwargs) if refusal is None else refusal

        guarded.access_rule = rule  # type: ignore[attr-defined]
        return guarded

    return decorate


def apply_rule(
    rule: AccessRule, request: HttpRequest, kwargs: dict[str, Any]
) -> HttpResponse | None:
    """Return None when the rule lets the request through, else what to answer."""
    return rule.admit(request, kwargs)


def public(reason: str) -> AccessRule:
    """Return the rule of a page that strangers may see, with the reason why."""
    return AccessRule("public", reason, lambda _request, _kwargs: None)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send a stranger to the sign-in page, and back here afterwards."""
    address = request.get_full_path() if request.method in {"GET", "HEAD"} else ""
    # Only our own path: never an address that a link could have put in another field.
    path = urlsplit(address)
    return redirect_to_login(
        path._replace(scheme="", netloc="").geturl() or resolve_url(settings.LOGIN_REDIRECT_URL)
    )


def _admit_signed_in(request: HttpRequest, _kwargs: dict[str, Any]) -> HttpResponse | None:
    return None if request.user.is_authenticated else to_sign_in(request)


def _admit_administrator(request: HttpRequest, _kwargs: dict[str, Any]) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return to_sign_in(request)
    if not request.user.is_instance_administrator:
        raise Http404
    return None


signed_in: Final = AccessRule(
    "signed_in", "Everyone who is signed in, guests included.", _admit_signed_in
)
instance_administrator: Final = AccessRule(
    "instance_administrator", "Who looks after the installation.", _admit_administrator
)


def person_for(administrator: Person, person_id: UUID) -> Person:
    """Return a person whom an administrator looks after, else raise 404."""
    found = Person.objects.filter(pk=person_id).first()
    if found is None or not administrator.is_instance_administrator:
        raise Http404
    return found
