"""When may a pack be published or chosen."""

from __future__ import annotations

from vlecht.people.models import Person


def may_edit_packs(person: Person, *, is_coordinator: bool) -> bool:
    """Say whether a person may publish content: who coordinates networks or runs the place."""
    if person.is_guest:
        return False
    return person.is_instance_administrator or is_coordinator


def takes_over(*, is_shipped: bool, current_is_shipped: bool) -> bool:
    """Say whether a new version comes into use at once.

    What a person published always does. What comes with an upgrade of the program does not push
    aside what a domain expert wrote here.
    """
    return not is_shipped or current_is_shipped


def version_number(version: str) -> tuple[int, ...]:
    """Return a version as numbers, so that 1.10 comes after 1.9."""
    return tuple(int(part) for part in version.split("."))
