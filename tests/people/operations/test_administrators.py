from __future__ import annotations

import datetime as dt

import pytest

from tests.making.people import MOMENT, make_administrator, make_guest, make_person
from vlecht.journal.models import Entry
from vlecht.people.models import Person
from vlecht.people.operations.administrators import (
    CannotAdministrate,
    CannotDeactivateYourself,
    LastAdministrator,
    PersonErased,
    deactivate_person,
    reactivate_person,
    revoke_administrator,
)
from vlecht.people.operations.administrators import (
    make_administrator as appoint,
)

pytestmark = pytest.mark.django_db
LATER = MOMENT + dt.timedelta(days=1)


def verbs() -> list[str]:
    return list(Entry.objects.order_by("id").values_list("verb", flat=True))


def test_a_person_becomes_administrator_once():
    ingrid, bram = make_administrator("Ingrid"), make_person("Bram")

    appoint(person=bram, actor=ingrid, at=LATER)
    appoint(person=bram, actor=ingrid, at=LATER)

    bram.refresh_from_db()
    assert bram.is_instance_administrator
    assert verbs().count("people.administrator_appointed") == 1


def test_a_guest_cannot_look_after_the_installation():
    with pytest.raises(CannotAdministrate):
        appoint(person=make_guest(), actor=make_administrator(), at=LATER)


def test_someone_who_is_shut_out_cannot_look_after_the_installation():
    ingrid, bram = make_administrator("Ingrid"), make_person("Bram")
    deactivate_person(person=bram, actor=ingrid, at=LATER)

    with pytest.raises(CannotAdministrate):
        appoint(person=bram, actor=ingrid, at=LATER)


def test_the_last_administrator_stays():
    ingrid = make_administrator("Ingrid")

    with pytest.raises(LastAdministrator):
        revoke_administrator(person=ingrid, actor=ingrid, at=LATER)
    with pytest.raises(LastAdministrator):
        deactivate_person(person=ingrid, actor=None, at=LATER)


def test_an_administrator_beside_another_can_stop():
    ingrid = make_administrator("Ingrid")
    make_administrator("Joost")

    revoke_administrator(person=ingrid, actor=ingrid, at=LATER)

    ingrid.refresh_from_db()
    assert not ingrid.is_instance_administrator
    assert verbs()[-1] == "people.administrator_revoked"


def test_an_administrator_who_is_shut_out_does_not_count_as_another():
    ingrid, joost = make_administrator("Ingrid"), make_administrator("Joost")
    deactivate_person(person=joost, actor=ingrid, at=LATER)

    with pytest.raises(LastAdministrator):
        revoke_administrator(person=ingrid, actor=ingrid, at=LATER)


def test_nobody_shuts_themselves_out():
    ingrid = make_administrator("Ingrid")
    make_administrator("Joost")

    with pytest.raises(CannotDeactivateYourself):
        deactivate_person(person=ingrid, actor=ingrid, at=LATER)


def test_a_person_is_shut_out_and_let_in_again():
    ingrid, bram = make_administrator("Ingrid"), make_person("Bram")

    deactivate_person(person=bram, actor=ingrid, at=LATER)
    bram.refresh_from_db()
    assert not bram.is_active

    reactivate_person(person=bram, actor=ingrid, at=LATER)
    bram.refresh_from_db()
    assert bram.is_active
    assert verbs()[-2:] == ["people.person_deactivated", "people.person_reactivated"]


def test_an_erased_person_does_not_come_back():
    erased = Person(name="", email=None, is_active=False)
    erased.save()

    with pytest.raises(PersonErased):
        reactivate_person(person=erased, actor=None, at=LATER)
