"""How accounts behave: closed doors, our words, mails from our own address."""

from __future__ import annotations

from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from vlecht.people.models import Person
from vlecht.people.operations.guests import claim_guest
from vlecht.people.operations.persons import EmailTaken
from vlecht.people.queries import has_app

_WAYS: Final = {
    "reauthenticate": _("With my password"),
    "mfa_reauthenticate": _("With a code from my app, or a spare code"),
    "mfa_reauthenticate:webauthn": _("With my passkey"),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # the library ships no types
    """What we answer when the library asks."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("You cannot sign in with this account."),
        "cannot_remove_primary_email": _("You need this e-mail address to sign in."),
        "duplicate_email": _("This is your e-mail address already."),
        "email_password_mismatch": _("This e-mail address and password do not belong together."),
        "email_taken": _(
            "There is an account with this e-mail address already. Sign in with that account. "
            "We cannot join two accounts. Ask your process guide for help."
        ),
        "enter_current_password": _("This is not your password. Try again."),
        "incorrect_code": _("This code is not right. Look in your newest mail and try again."),
        "incorrect_password": _("This is not your password. Try again."),
        "invalid_login": _("You cannot sign in with this."),
        "invalid_password_reset": _("This code no longer works. Ask for a new one."),
        "max_email_addresses": _("You have %d e-mail addresses already."),
        "rate_limited": _("That was a lot at once. Wait a minute and try again."),
        "same_as_current": _("This is what it was already. Fill in something else."),
        "too_many_login_attempts": _(
            "That went wrong too often. Wait a few minutes. Then try again."
        ),
        "unverified_primary_email": _("First confirm your e-mail address."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Refuse: who comes is invited, or registered by an administrator."""
        return False

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Mark an address as read by its owner; a guest has an account from then on."""
        person = email_address.user
        if not isinstance(person, Person) or not person.is_guest:
            return bool(super().confirm_email(request, email_address))
        moment = timezone.now()  # noqa: TID251 -- the library calls this from a page
        try:
            claim_guest(guest=person, email=email_address.email, at=moment)
        except EmailTaken:
            return False
        return True

    def get_reauthentication_methods(self, user: Person | AnonymousUser) -> list[dict[str, Any]]:
        """Offer the ways to show once more who you are, the likeliest first.

        An administrator shows the second step: the password alone is not enough for anything.
        """
        methods = [
            {**method, "description": _WAYS.get(method["id"], method["description"])}
            for method in super().get_reauthentication_methods(user)
        ]
        if not user.is_authenticated:
            return methods
        if user.is_instance_administrator and len(methods) > 1:
            methods = [method for method in methods if method["id"] != "reauthenticate"]
        if not has_app(user):
            # Spare codes are for when everything else is lost.
            methods.sort(key=lambda method: method["id"] == "mfa_reauthenticate")
        return methods

    def format_email_subject(self, subject: str) -> str:
        """Leave the subject as it is."""
        return subject

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """Write a mail in plain text, in the language of who reads it."""
        to = [email] if isinstance(email, str) else email
        words = {
            key: value for key, value in context.items() if key not in {"request", "current_site"}
        } | {"base_url": settings.BASE_URL}
        with translation.override(_language_of(to)):
            subject = render_to_string(f"{template_prefix}_subject.txt", words)
            text = render_to_string(f"{template_prefix}_message.txt", words)
        return EmailMessage(
            " ".join(subject.split()),
            text.strip() + "\n",
            self.get_from_email(),
            to,
            headers=headers,
        )

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a mail; the way there is `vlecht.config.outgoing_mail`, which never blocks."""
        self.render_mail(template_prefix, email, {**context, "email": email}).send()


def _language_of(addresses: list[str]) -> str | None:
    reader = Person.objects.filter(email__in=[address.lower() for address in addresses]).first()
    return reader.language if reader and reader.language else translation.get_language()
