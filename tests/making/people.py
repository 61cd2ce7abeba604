"""The five people of every test, and anyone else."""

from __future__ import annotations

import datetime as dt
from typing import Any

from vlecht.people.models import Organisation, Person
from vlecht.people.operations.persons import register_guest, register_person

MOMENT = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
PASSWORD = "een lang wachtwoord"


def make_person(name: str = "Amina", *, at: dt.datetime = MOMENT, **fields: Any) -> Person:
    """Return a person with an account; the e-mail address follows from the name."""
    email = f"{name.lower().replace(' ', '.')}@example.org"
    return register_person(
        name=name,
        email=email,
        actor=None,
        at=at,
        **{"password": PASSWORD, "email_is_verified": True, **fields},
    )


def make_guest(name: str = "Chris", *, at: dt.datetime = MOMENT) -> Person:
    """Return someone who takes part without an account."""
    return register_guest(name=name, at=at)


def make_administrator(name: str = "Ingrid") -> Person:
    """Return who looks after the installation."""
    return make_person(name, is_instance_administrator=True)


def make_organisation(name: str = "Buurtteam Noord") -> Organisation:
    """Return an organisation with this name."""
    return Organisation.objects.get_or_create(name=name)[0]
