"""Fills an empty demo, in one transaction, and says how to get in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from vlecht.cli.seed.inventory import seed_inventory
from vlecht.cli.seed.networks import seed_networks
from vlecht.cli.seed.people import EVERYONE, INGRID, PASSWORD, is_seeded, seed_people
from vlecht.cli.seed.second_factor import second_step_lines, seed_second_factor
from vlecht.people.models import Person


def seed_everything(*, at: dt.datetime, tell: Callable[[str], None]) -> None:
    """Fill the demo when it is empty; half a demo is never left behind."""
    if is_seeded():
        return
    with transaction.atomic():
        tell("Making seven people and two networks of their own…")
        people = seed_people(at=at)
        seed_networks(people, at=at)
        seed_second_factor(people["Ingrid"])
        tell("Reading the seventeen networks of the 2019 inventory…")
        seed_inventory(people["Farah"], at=at)


def sign_in_lines() -> list[str]:
    """Say who can sign in, and how."""
    width = max(len(person.email) for person in EVERYONE)
    return [
        f"Sign in as one of these, with the password: {PASSWORD}",
        *(f"  {person.email:<{width}}  {person.part}" for person in EVERYONE),
        *second_step_lines(Person.objects.get(email=INGRID.email)),
    ]
