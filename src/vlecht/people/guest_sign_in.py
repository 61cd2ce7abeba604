"""Sign a guest in: no password and no e-mail, only who they are.

Lives beside the views, because a session belongs to a request.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import segno
from allauth.core import ratelimit
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.forms import Form
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from vlecht.people.models import Person
from vlecht.people.operations.guests import NotAGuest
from vlecht.people.queries import person_for_return_key
from vlecht.people.return_keys import in_groups

_BACKEND: Final = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True)
class ReturnLink:
    """The personal link of a guest, to click and to scan."""

    address: str
    qr_code: str  # an image as a data address


@dataclass(frozen=True)
class Outcome:
    """Who came back, or why nobody did."""

    person: Person | None
    too_many_tries: bool = False


def sign_in(request: HttpRequest, person: Person) -> None:
    """Start a session for a guest. The session gets a new key; who was signed in is out.

    Raises
    ------
    NotAGuest
        Someone with an account signs in by its own ways, second factor included.
    """
    if not person.is_guest or not person.is_active:
        raise NotAGuest
    login(request, person, backend=_BACKEND)
    UserSession.objects.create_from_request(request)


def sign_in_by_return_key(request: HttpRequest, key: str) -> Outcome:
    """Let the guest of a key in. Wrong keys are counted by address, right ones are not."""
    if not ratelimit.consume(request, action="return_key", dry_run=True):
        return Outcome(None, too_many_tries=True)
    person = person_for_return_key(key)
    if person is None:
        ratelimit.consume(request, action="return_key")
    else:
        sign_in(request, person)
    return Outcome(person)


def refuse_return_key(form: Form, outcome: Outcome) -> None:
    """Say in the form why nobody came in."""
    if outcome.too_many_tries:
        form.add_error(None, _("That went wrong too often. Wait a minute. Then try again."))
    else:
        form.add_error(
            "return_code", _("We do not know this code. Look again, or ask your process guide.")
        )


def return_link(key: str) -> ReturnLink:
    """Return the link of a key, always at the public address of the installation."""
    path = reverse("people:guest-return-link", args=[in_groups(key)])
    address = f"{settings.BASE_URL}{path}"
    return ReturnLink(address, segno.make(address, error="m").svg_data_uri(scale=6, border=4))
