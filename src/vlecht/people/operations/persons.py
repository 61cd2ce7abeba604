"""Make persons known to the installation."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

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
) -> Person:
    """Make a person with an account; without a password they sign in by code.

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
        joined_date=at.date(),
    )
    person.set_password(password)
    person.save(force_insert=True)
    record(actor=actor, verb="people.person_registered", subject=person, at=at)
    return person


@transaction.atomic
def register_guest(*, name: str, at: dt.datetime, language: str = "nl") -> Person:
    """Make a guest: someone who takes part without e-mail address and password."""
    guest = Person(name=name.strip(), is_guest=True, language=language, joined_date=at.date())
    guest.set_unusable_password()
    guest.save(force_insert=True)
    record(actor=None, verb="people.guest_registered", subject=guest, at=at)
    return guest
