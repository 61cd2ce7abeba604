"""Who looks after the installation, and who is shut out of it."""

from __future__ import annotations

import datetime as dt

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.people.models import Person
from vlecht.people.operations.guests import withdraw_return_key
from vlecht.people.queries import other_active_administrators


class CannotAdministrate(OperationRefused):
    """A guest, or someone who is shut out, cannot look after the installation."""


class PersonErased(OperationRefused):
    """Of an erased person only a number is left; nobody comes back from that."""


class LastAdministrator(OperationRefused):
    """Somebody must look after the installation; appoint another administrator first."""


class CannotDeactivateYourself(OperationRefused):
    """Shutting yourself out is a slip of the finger; ask another administrator."""


@transaction.atomic
def make_administrator(*, person: Person, actor: Person | None, at: dt.datetime) -> Person:
    """Let a person look after the installation. Journaled. Twice does nothing more.

    They see no page until they have set up a second factor.

    Raises
    ------
    CannotAdministrate
    """
    if person.is_guest or not person.is_active or not person.email:
        raise CannotAdministrate
    if not person.is_instance_administrator:
        person.is_instance_administrator = True
        person.save(update_fields=["is_instance_administrator"])
        record(actor=actor, verb="people.administrator_appointed", subject=person, at=at)
        # New powers begin with a new sign-in, never in a session that lay open somewhere.
        end_sessions(person=person)
    return person


@transaction.atomic
def revoke_administrator(*, person: Person, actor: Person | None, at: dt.datetime) -> Person:
    """End someone's looking after the installation. Journaled. Twice does nothing more.

    Raises
    ------
    LastAdministrator
    """
    _refuse_the_last(person)
    if person.is_instance_administrator:
        person.is_instance_administrator = False
        person.save(update_fields=["is_instance_administrator"])
        record(actor=actor, verb="people.administrator_revoked", subject=person, at=at)
    return person


@transaction.atomic
def deactivate_person(*, person: Person, actor: Person | None, at: dt.datetime) -> Person:
    """Shut a person out: no sign-in, no return key, and every session ends now. Journaled.

    What they did stays. Twice does nothing more.

    Raises
    ------
    CannotDeactivateYourself, LastAdministrator
    """
    if actor is not None and actor.pk == person.pk:
        raise CannotDeactivateYourself
    _refuse_the_last(person)
    if person.is_active:
        person.is_active = False
        person.save(update_fields=["is_active"])
        record(actor=actor, verb="people.person_deactivated", subject=person, at=at)
        withdraw_return_key(person=person, actor=actor, at=at)
    end_sessions(person=person)
    return person


@transaction.atomic
def reactivate_person(*, person: Person, actor: Person | None, at: dt.datetime) -> Person:
    """Let a person in again. Journaled. Twice does nothing more.

    Raises
    ------
    PersonErased
    """
    if person.is_erased:
        raise PersonErased
    if not person.is_active:
        person.is_active = True
        person.save(update_fields=["is_active"])
        record(actor=actor, verb="people.person_reactivated", subject=person, at=at)
    return person


@transaction.atomic
def forget_second_factor(*, person: Person, actor: Person | None, at: dt.datetime) -> None:
    """Forget app, passkeys and spare codes of who lost them; every session ends. Journaled.

    An administrator sets up a new second step before anything else.
    """
    Authenticator.objects.filter(user=person).delete()
    end_sessions(person=person)
    record(actor=actor, verb="people.second_factor_forgotten", subject=person, at=at)


@transaction.atomic
def end_sessions(*, person: Person) -> int:
    """End every session of a person; return how many there were."""
    sessions = list(UserSession.objects.filter(user=person))
    for session in sessions:
        session.end()
    return len(sessions)


def _refuse_the_last(person: Person) -> None:
    # Locked, so that two administrators cannot revoke each other at the same moment.
    list(Person.objects.select_for_update().filter(is_instance_administrator=True))
    if (
        person.is_instance_administrator
        and person.is_active
        and not other_active_administrators(person).exists()
    ):
        raise LastAdministrator
