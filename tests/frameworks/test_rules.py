from __future__ import annotations

import pytest

from vlecht.frameworks.rules import may_edit_packs, takes_over, version_number
from vlecht.people.models import Person


@pytest.mark.parametrize(
    ("is_administrator", "is_coordinator", "is_guest", "may"),
    [
        (False, False, False, False),
        (True, False, False, True),
        (False, True, False, True),
        (True, True, False, True),
        (False, True, True, False),
        (True, False, True, False),
    ],
)
def test_who_coordinates_or_looks_after_the_place_may_edit(
    *, is_administrator: bool, is_coordinator: bool, is_guest: bool, may: bool
) -> None:
    person = Person(is_instance_administrator=is_administrator, is_guest=is_guest)

    assert may_edit_packs(person, is_coordinator=is_coordinator) is may


@pytest.mark.parametrize(
    ("is_shipped", "current_is_shipped", "takes"),
    [(False, False, True), (False, True, True), (True, True, True), (True, False, False)],
)
def test_only_what_is_shipped_gives_way(
    *, is_shipped: bool, current_is_shipped: bool, takes: bool
) -> None:
    assert takes_over(is_shipped=is_shipped, current_is_shipped=current_is_shipped) is takes


def test_versions_are_compared_as_numbers() -> None:
    assert sorted(["1.10", "1.9", "2.0", "1.9.1"], key=version_number) == [
        *("1.9", "1.9.1", "1.10", "2.0"),
    ]
