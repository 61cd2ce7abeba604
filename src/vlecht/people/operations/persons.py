"""Make persons known to the installation, and change what it holds about them."""

from __future__ import annotations

import datetime as dt

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.utils import timezone

from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.people.models import Person


class EmailTaken(OperationRefused):
    """Another person already has this e-mail address."""


@transaction.atomic
def register_person(
    *,
    name: str,
    email: str,
    actor: Person | None,
    at: dt.datetime,
    password: str | None = None,
    language: str = "nl",
    is_instance_administrator: bool = False,
    email_is_verified: bool = False,
) -> Person:
    """Make a person with an account; without a password they sign in by code. Journaled.

    An address is verified when whoever calls this knows that the person reads mail there.
    An unverified one verifies itself with the first code.

    Raises
    ------
    EmailTaken
        When the address is in use, whatever its capitals.
    """
    address = email.strip().lower()
    if Person.objects.filter(email__iexact=address).exists():
        raise EmailTaken(address)
    person = Person(
        name=name.strip(),
        email=address,
        language=language,
        is_instance_administrator=is_instance_administrator,
        joined_date=timezone.localdate(at),
    )
    person.set_password(password)
    person.save(force_insert=True)
    EmailAddress(user=person, email=address, primary=True, verified=email_is_verified).save()
    record(actor=actor, verb="people.person_registered", subject=person, at=at)
    return person


@transaction.atomic
def register_by_organisation(
    *,
    account: SocialAccount,
    name: str,
    email: str,
    at: dt.datetime,
    language: str,
    email_is_verified: bool,
) -> Person:
    """Make a person who came in by the login of an organisation, and keep that tie. Journaled.

    Raises
    ------
    EmailTaken
        When the address is in use: the provider's word does not open somebody's account.
    """
    person = register_person(
        name=name,
        email=email,
        actor=None,
        at=at,
        language=language,
        email_is_verified=email_is_verified,
    )
    account.user = person
    account.save()
    return person


@transaction.atomic
def register_guest(*, name: str, at: dt.datetime, language: str = "nl") -> Person:
    """Make a guest: someone who takes part without e-mail address and password."""
    guest = Person(
        name=name.strip(), is_guest=True, language=language, joined_date=timezone.localdate(at)
    )
    guest.set_unusable_password()
    guest.save(force_insert=True)
    record(actor=None, verb="people.guest_registered", subject=guest, at=at)
    return guest


@transaction.atomic
def change_profile(*, person: Person, name: str, language: str, at: dt.datetime) -> Person:
    """Change the name others see and the language of the pages. Journaled."""
    person.name = name.strip()
    person.language = language
    person.save(update_fields=["name", "language"])
    record(actor=person, verb="people.profile_changed", subject=person, at=at)
    return person


@transaction.atomic
def set_password(*, person: Person, password: str, actor: Person | None, at: dt.datetime) -> Person:
    """Set a password from outside the pages; sessions that are open end by it. Journaled."""
    person.set_password(password)
    person.save(update_fields=["password"])
    record(actor=actor, verb="people.password_set", subject=person, at=at)
    return person


@transaction.atomic
def choose_language(*, person: Person, language: str) -> Person:
    """Keep the language a person reads in. Not journaled: it concerns nobody else."""
    if person.language != language:
        person.language = language
        person.save(update_fields=["language"])
    return person
