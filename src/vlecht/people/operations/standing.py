"""Change one thing about how a person stands towards the installation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from vlecht.people.models import Person
from vlecht.people.operations.administrators import (
    deactivate_person,
    make_administrator,
    reactivate_person,
    revoke_administrator,
)
from vlecht.people.vocabulary import Standing

_OPERATIONS: Final[dict[Standing, Callable[..., Person]]] = {
    Standing.DEACTIVATE: deactivate_person,
    Standing.REACTIVATE: reactivate_person,
    Standing.APPOINT: make_administrator,
    Standing.REVOKE: revoke_administrator,
}


def change_standing(
    *, person: Person, standing: Standing, actor: Person, at: dt.datetime
) -> Person:
    """Do what the administrator chose; each choice journals itself and refuses as it does."""
    return _OPERATIONS[standing](person=person, actor=actor, at=at)
