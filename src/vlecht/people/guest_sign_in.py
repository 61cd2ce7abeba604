"""Sign a guest in: no password and no e-mail, only who they are.

Lives beside the views, because a session belongs to a request.
"""

from __future__ import annotations

from typing import Final

from allauth.usersessions.models import UserSession
from django.contrib.auth import login
from django.http import HttpRequest

from vlecht.people.models import Person
from vlecht.people.operations.guests import NotAGuest

_BACKEND: Final = "allauth.account.auth_backends.AuthenticationBackend"


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
