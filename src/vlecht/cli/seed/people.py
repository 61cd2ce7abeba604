"""The people of the demo: five in networks, a coordinator, an administrator; all made up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from vlecht.people.models import Person
from vlecht.people.operations.persons import register_person

PASSWORD: Final = "samen leren in de wijk"  # noqa: S105 -- a demo that anyone may enter


@dataclass(frozen=True)
class DemoPerson:
    """Someone to sign in as, and what that shows."""

    name: str
    email: str
    part: str


AMINA: Final = DemoPerson("Amina", "amina@example.org", "process guide of 'Samen sterker thuis'")
BRAM: Final = DemoPerson("Bram", "bram@example.org", "member")
CHRIS: Final = DemoPerson("Chris", "chris@example.org", "resident member")
DEWI: Final = DemoPerson("Dewi", "dewi@example.org", "sponsor: sees the agreed excerpt only")
EVA: Final = DemoPerson("Eva", "eva@example.org", "guide of another network: an outsider here")
FARAH: Final = DemoPerson("Farah", "farah@example.org", "coordinator of the programme of 2019")
INGRID: Final = DemoPerson("Ingrid", "ingrid@example.org", "looks after the installation")
EVERYONE: Final = (AMINA, BRAM, CHRIS, DEWI, EVA, FARAH, INGRID)


def is_seeded() -> bool:
    """Tell whether the people of the demo are there."""
    return Person.objects.filter(email=AMINA.email).exists()


def seed_people(*, at: dt.datetime) -> dict[str, Person]:
    """Make the people, by name."""
    return {
        person.name: register_person(
            name=person.name,
            email=person.email,
            password=PASSWORD,
            is_instance_administrator=person is INGRID,
            email_is_verified=True,
            actor=None,
            at=at,
        )
        for person in EVERYONE
    }
