"""Signing in with the account of one's organisation, by OpenID Connect.

The library talks to the provider and checks issuer, audience and expiry. It leaves out three
things of the standard that we hold to: the nonce binds the answer to this browser (Core
3.1.2.1 and 3.1.3.7), the details must be about the same person as the token (Core 5.3.2), and
without a token nobody is signed in.
"""

from __future__ import annotations

import hmac
import secrets
from typing import Any

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from vlecht.people.keyed_digests import keyed_digest
from vlecht.people.models import Person
from vlecht.people.operations.persons import register_by_organisation

_LONGEST_NAME = 150


class OrganisationLogin(OpenIDConnectProvider):  # type: ignore[misc] # the library ships no types
    """The provider of the organisation."""

    # The library looks for the addresses of a provider beside its class.
    package = "allauth.socialaccount.providers.openid_connect"

    def redirect(
        self, request: HttpRequest, process: str, next_url: str | None = None, **kwargs: Any
    ) -> HttpResponse:
        """Show the step to the provider, with a nonce that belongs to this attempt.

        A page with a link, not a redirect: our content security policy lets forms go to us
        alone, and browsers count a redirect after a form as that form.
        """
        state_id = secrets.token_urlsafe(24)
        asked = dict(kwargs.pop("auth_params", None) or self.get_auth_params())
        answer = super().redirect(
            request,
            process,
            next_url,
            state_id=state_id,
            auth_params={**asked, "nonce": _nonce_of(state_id)},
            **kwargs,
        )
        if not isinstance(answer, HttpResponseRedirect):
            return answer  # type: ignore[no-any-return]
        return render(
            request,
            "people/on_to_organisation.html",
            {"provider_name": self.name, "provider_url": answer.url},
        )

    def sociallogin_from_response(
        self, request: HttpRequest, response: dict[str, Any]
    ) -> SocialLogin:
        """Take the answer of the provider, unless it is not about this person and this attempt."""
        token = response.get("id_token")
        if not isinstance(token, dict):
            raise OAuth2Error("The provider sent no id_token.")
        expected = _nonce_of(request.GET.get("state", ""))
        if not hmac.compare_digest(str(token.get("nonce", "")).encode(), expected.encode()):
            raise OAuth2Error("The nonce is not the one of this attempt.")
        details = response.get("userinfo")
        if details is not None and details.get("sub") != token.get("sub"):
            raise OAuth2Error("The details are about another person than the token.")
        if not token.get("sub"):
            raise OAuth2Error("The token says nothing about who this is.")
        return super().sociallogin_from_response(request, response)

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: ARG002
        """Keep nothing of what the provider tells: the identifier alone is enough."""
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        """Believe a provider only when it says plainly that the address is verified."""
        addresses: list[Any] = super().extract_email_addresses(data)
        for address in addresses:
            address.verified = address.verified is True
        return addresses


class OrganisationAccounts(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Who may come in by the organisation's provider."""

    error_messages = {
        **DefaultSocialAccountAdapter.error_messages,
        "email_taken": _(
            "There is an account with this e-mail address already. Sign in with that account. "
            "Then connect it under 'My account'."
        ),
        "connected_other": _("This login belongs to another account already."),
        "disconnect_last": _("You sign in with this. So it has to stay."),
        "invalid_token": _("Signing in did not work. Try again."),
        "no_password": _("You have no password yet. Set one first."),
        "no_verified_email": _("First confirm your e-mail address."),
    }

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        """Let newcomers in when the operator has said so."""
        return bool(settings.OIDC_ALLOW_SIGNUP)

    def populate_user(
        self,
        request: HttpRequest,  # noqa: ARG002 -- the library passes it
        sociallogin: SocialLogin,
        data: dict[str, Any],
    ) -> Person:
        """Take over the name and the address."""
        person: Person = sociallogin.user
        person.name = str(data.get("name") or "").replace("\x00", "").strip()[:_LONGEST_NAME]
        person.email = _address_or_none(data.get("email"))
        return person

    def save_user(
        self,
        request: HttpRequest,  # noqa: ARG002 -- the library passes it
        sociallogin: SocialLogin,
        form: Any = None,
    ) -> Person:
        """Make the person by the same operation as everybody else."""
        newcomer: Person = sociallogin.user
        email = form.cleaned_data["email"] if form else newcomer.email
        told = {address.email: address.verified for address in sociallogin.email_addresses}
        moment = timezone.now()  # noqa: TID251 -- the library calls this from a page
        person = register_by_organisation(
            account=sociallogin.account,
            name=newcomer.name,
            email=email or "",
            at=moment,
            language=translation.get_language() or settings.LANGUAGE_CODE,
            email_is_verified=told.get(email, False),
        )
        sociallogin.user = person
        return person

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Tell the owner of the account."""
        get_account_adapter().send_notification_mail(*args, **kwargs)


def _nonce_of(state_id: str) -> str:
    # The state is random, lives in this session alone and works once; so does its nonce.
    return keyed_digest("people.nonce", state_id.encode()).hex()


def _address_or_none(email: Any) -> str | None:
    address = str(email or "").strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        return None
    return address
