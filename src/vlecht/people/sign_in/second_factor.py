"""A second proof of who you are, which administrators must have.

An administrator passes three states. Without a second factor they see nothing but the pages
that set one up. With one that this session has not shown, nothing but the page that asks for
it. The middleware stands before every view, so no way of signing in goes past it.

    no factor ──set up──▶ not shown ──show it──▶ through
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from enum import Enum, auto
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vlecht.people.models import Person
from vlecht.people.queries import has_second_factor

_ALWAYS: Final = frozenset({"account_logout", "set_language"})
_TO_SHOW: Final = _ALWAYS | {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
_TO_SET_UP: Final = _ALWAYS | {
    "people:second-factor-needed",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    # Setting up asks for the password again, and for an address that is verified.
    "account_reauthenticate",
    "account_email",
    "account_email_verification_sent",
}


class State(Enum):
    """How far an administrator is with the second factor in this session."""

    NOT_SET_UP = auto()
    NOT_SHOWN = auto()
    SHOWN = auto()


def state_of(request: HttpRequest, person: Person) -> State:
    """Return how far this session is."""
    if not has_second_factor(person):
        return State.NOT_SET_UP
    shown = any(
        record.get("method") == "mfa" for record in get_authentication_records(request, person)
    )
    return State.SHOWN if shown else State.NOT_SHOWN


class SecondFactorMiddleware:
    """Lets an administrator through only after the second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., Any],  # noqa: ARG002 -- Django passes it
        args: tuple[Any, ...],  # noqa: ARG002
        kwargs: dict[str, Any],  # noqa: ARG002
    ) -> HttpResponse | None:
        """Send an administrator to what is still missing."""
        person = request.user
        if not person.is_authenticated or not person.is_instance_administrator:
            return None
        found = request.resolver_match
        route = found.view_name if found else ""
        state = state_of(request, person)
        if state is State.NOT_SET_UP and route not in _TO_SET_UP:
            return HttpResponseRedirect(reverse("people:second-factor-needed"))
        if state is State.NOT_SHOWN and route not in _TO_SHOW:
            return HttpResponseRedirect(_ask_for_it(request, person))
        return None


def _ask_for_it(request: HttpRequest, person: Person) -> str:
    likeliest = get_account_adapter(request).get_reauthentication_methods(person)[0]["url"]
    back = request.get_full_path() if request.method in {"GET", "HEAD"} else "/"
    return f"{likeliest}?{urlencode({'next': back})}"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc] # the library ships no types
    """Our words, our address, and secrets that a copy of the database does not give away."""

    error_messages = {
        "add_email_blocked": _("First turn off the second step. Then change your e-mail address."),
        "cannot_delete_authenticator": _(
            "You look after this installation, so you need a second step. "
            "Add another one first. Then you can remove this one."
        ),
        "cannot_generate_recovery_codes": _("First set up a second step. Then you get codes."),
        "incorrect_code": _("This code is not right. Look at the newest code and try again."),
        "unverified_email": _("First confirm your e-mail address. Then set up the second step."),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret with a key that follows from the secret key of the installation."""
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a sealed secret; one of another installation opens to nothing that works."""
        try:
            return _seal().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return ""

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Refuse an administrator who would be left without a second factor."""
        person = authenticator.user
        if not person.is_instance_administrator:
            return True
        others = Authenticator.objects.filter(
            user=person, type__in=[Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
        ).exclude(pk=authenticator.pk)
        return bool(others.exists())

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Bind passkeys to our configured address, whatever host a request names."""
        return {"id": urlsplit(settings.BASE_URL).hostname or "localhost", "name": "Vlecht"}

    def _get_site_name(self) -> str:
        return "Vlecht"


def _seal() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_sealing_key(key)) for key in keys if isinstance(key, str)])


def _sealing_key(secret: str) -> bytes:
    digest = hashlib.sha256(f"vlecht.people.second-factor:{secret}".encode()).digest()
    return base64.urlsafe_b64encode(digest)
