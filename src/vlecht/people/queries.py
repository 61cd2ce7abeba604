"""Reads of people."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import models

from vlecht.people import return_keys
from vlecht.people.models import Person, ReturnKey


def person_by_email(email: str) -> Person | None:
    """Return who signs in with an address, capitals ignored, or None."""
    return Person.objects.filter(email__iexact=email.strip()).first()


def has_unconfirmed_address(person: Person) -> bool:
    """Tell whether a person still has to show that they read mail at their address."""
    return bool(EmailAddress.objects.filter(user=person, verified=False).exists())


def person_for_return_key(typed: str) -> Person | None:
    """Return the guest whose key this is, or None: unknown, withdrawn, or the person is out."""
    key = return_keys.normalised(typed)
    if key is None:
        return None
    held = (
        ReturnKey.objects.select_related("person")
        .filter(digest=return_keys.digest_of(key), person__is_guest=True, person__is_active=True)
        .first()
    )
    return held.person if held else None


def return_key_of(person: Person) -> str | None:
    """Return the key a guest holds now, or None when there is none."""
    held = ReturnKey.objects.filter(person=person, digest__isnull=False).first()
    return return_keys.key_of(person.pk, serial=held.serial) if held else None


def people_matching(words: str) -> models.QuerySet[Person]:
    """Return people by name or e-mail address, in order of name; every word must occur."""
    found = Person.objects.all()
    for word in words.split():
        found = found.filter(models.Q(name__icontains=word) | models.Q(email__icontains=word))
    return found.order_by("name", "id")


def other_active_administrators(person: Person) -> models.QuerySet[Person]:
    """Return who else looks after the installation."""
    return Person.objects.filter(is_instance_administrator=True, is_active=True).exclude(
        pk=person.pk
    )


def has_second_factor(person: Person) -> bool:
    """Tell whether a person has an authenticator app or a passkey; recovery codes are neither."""
    return _has_authenticator(person, Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_app(person: Person) -> bool:
    """Tell whether a person has an authenticator app."""
    return _has_authenticator(person, Authenticator.Type.TOTP)


def _has_authenticator(person: Person, *types: str) -> bool:
    return bool(Authenticator.objects.filter(user=person, type__in=types).exists())
