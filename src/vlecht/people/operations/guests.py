"""Let a guest come back, and turn a guest into someone with an account."""

from __future__ import annotations

import datetime as dt

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.people import return_keys
from vlecht.people.models import Person, ReturnKey
from vlecht.people.operations.persons import EmailTaken
from vlecht.people.queries import person_for_return_key, return_key_of

__all__ = [
    "NotAGuest",
    "claim_guest",
    "issue_return_key",
    "keep_place_of",
    "person_for_return_key",
    "withdraw_return_key",
]


class NotAGuest(OperationRefused):
    """Only a guest has a return key; who has an account signs in with it."""


@transaction.atomic
def issue_return_key(guest: Person, at: dt.datetime) -> str:
    """Give a guest a new return key and end the one before it. Journaled without the key.

    Raises
    ------
    NotAGuest
    """
    if not guest.is_guest:
        raise NotAGuest
    held = ReturnKey.objects.select_for_update().filter(person=guest).first()
    serial = held.serial + 1 if held else 1
    key = return_keys.key_of(guest.pk, serial=serial)
    digest = return_keys.digest_of(key)
    while ReturnKey.objects.filter(digest=digest).exists():
        # One in 26 million million, and then two guests would be one.
        serial += 1
        key = return_keys.key_of(guest.pk, serial=serial)
        digest = return_keys.digest_of(key)
    ReturnKey.objects.update_or_create(
        person=guest, defaults={"serial": serial, "digest": digest, "issued_at": at}
    )
    record(actor=guest, verb="people.return_key_issued", subject=guest, at=at)
    return key


def keep_place_of(guest: Person, at: dt.datetime) -> str:
    """Return the key a guest holds, or a new one when there is none."""
    return return_key_of(guest) or issue_return_key(guest, at)


@transaction.atomic
def withdraw_return_key(*, person: Person, actor: Person | None, at: dt.datetime) -> None:
    """End a return key: link and code stop working at once. Journaled. Twice does nothing more."""
    if ReturnKey.objects.filter(person=person, digest__isnull=False).update(digest=None):
        record(actor=actor, verb="people.return_key_withdrawn", subject=person, at=at)


@transaction.atomic
def claim_guest(*, guest: Person, email: str, at: dt.datetime) -> Person:
    """Turn a guest into a person with an account; who they are and where they belong stays.

    Call this only with an address the guest has proved to read mail at. The return key ends:
    from now on the mailbox is the key.

    Raises
    ------
    NotAGuest, EmailTaken
    """
    if not guest.is_guest:
        raise NotAGuest
    address = email.strip().lower()
    taken = Person.objects.filter(email__iexact=address).exclude(pk=guest.pk).exists()
    if taken or EmailAddress.objects.filter(email=address, verified=True).exists():
        raise EmailTaken(address)
    guest.email = address
    guest.is_guest = False
    try:
        with transaction.atomic():
            guest.save(update_fields=["email", "is_guest"])
            EmailAddress.objects.filter(user=guest).delete()
            EmailAddress(user=guest, email=address, verified=True, primary=True).save()
    except IntegrityError as error:
        guest.refresh_from_db()
        raise EmailTaken(address) from error
    withdraw_return_key(person=guest, actor=guest, at=at)
    record(actor=guest, verb="people.guest_claimed", subject=guest, at=at)
    return guest
