from __future__ import annotations

import datetime as dt

import pytest
from allauth.account.models import EmailAddress

from tests.making.networks import make_member, make_network
from tests.making.people import MOMENT, make_guest, make_person
from vlecht.journal.models import Entry
from vlecht.people import return_keys
from vlecht.people.models import Person, ReturnKey
from vlecht.people.operations.administrators import deactivate_person
from vlecht.people.operations.guests import (
    NotAGuest,
    claim_guest,
    issue_return_key,
    keep_place_of,
    person_for_return_key,
    withdraw_return_key,
)
from vlecht.people.operations.persons import EmailTaken

pytestmark = pytest.mark.django_db
LATER = MOMENT + dt.timedelta(days=1)


def test_a_return_key_finds_its_guest_however_it_is_typed():
    chris = make_guest("Chris")

    key = issue_return_key(chris, MOMENT)

    assert person_for_return_key(key) == chris
    assert person_for_return_key(f" {return_keys.in_groups(key).lower()} ") == chris


def test_the_database_never_holds_the_key_itself():
    key = issue_return_key(make_guest("Chris"), MOMENT)

    stored = " ".join(str(value) for value in ReturnKey.objects.values_list()[0])
    journal = " ".join(str(row) for row in Entry.objects.values_list())

    assert key not in stored
    assert key not in journal


def test_a_new_key_ends_the_old_one():
    chris = make_guest("Chris")
    old = issue_return_key(chris, MOMENT)

    new = issue_return_key(chris, LATER)

    assert new != old
    assert person_for_return_key(old) is None
    assert person_for_return_key(new) == chris


def test_two_guests_never_hold_one_key():
    chris, eva = make_guest("Chris"), make_guest("Eva")
    taken = return_keys.digest_of(return_keys.key_of(chris.pk, serial=1))
    ReturnKey(person=eva, digest=taken, issued_at=MOMENT).save()

    key = issue_return_key(chris, MOMENT)

    assert person_for_return_key(key) == chris
    assert key == return_keys.key_of(chris.pk, serial=2)


def test_a_withdrawn_key_never_comes_back():
    chris = make_guest("Chris")
    first = issue_return_key(chris, MOMENT)

    withdraw_return_key(person=chris, actor=chris, at=LATER)

    assert person_for_return_key(first) is None
    assert issue_return_key(chris, LATER) != first


def test_a_guest_sees_the_same_key_again():
    chris = make_guest("Chris")

    first = keep_place_of(chris, MOMENT)

    assert keep_place_of(chris, LATER) == first


@pytest.mark.parametrize(
    "typed", ["", "ABC", "ABC-DEF-GHJ-K", "0OI-1LL-000", "ABCDEFGH\x00", "😀" * 9, "A" * 10_000]
)
def test_what_cannot_be_a_key_finds_nobody(typed):
    issue_return_key(make_guest("Chris"), MOMENT)

    assert person_for_return_key(typed) is None


def test_a_key_of_someone_who_is_shut_out_finds_nobody():
    chris = make_guest("Chris")
    key = issue_return_key(chris, MOMENT)

    deactivate_person(person=chris, actor=None, at=LATER)

    assert person_for_return_key(key) is None


def test_someone_with_an_account_gets_no_return_key():
    with pytest.raises(NotAGuest):
        issue_return_key(make_person("Bram"), MOMENT)


def test_a_guest_becomes_a_person_with_an_account_and_stays_the_same_person():
    chris = make_guest("Chris")
    membership = make_member(make_network(), chris)
    key = issue_return_key(chris, MOMENT)

    claim_guest(guest=chris, email=" Chris@Example.org ", at=LATER)

    claimed = Person.objects.get(email="chris@example.org")
    assert claimed.pk == chris.pk
    assert not claimed.is_guest
    assert list(claimed.memberships.all()) == [membership]
    assert EmailAddress.objects.filter(
        user=claimed, email="chris@example.org", verified=True, primary=True
    ).exists()
    assert person_for_return_key(key) is None


def test_a_guest_cannot_take_the_address_of_someone_else():
    bram = make_person("Bram")
    chris = make_guest("Chris")

    with pytest.raises(EmailTaken):
        claim_guest(guest=chris, email="BRAM@example.org", at=LATER)

    chris.refresh_from_db()
    bram.refresh_from_db()
    assert (chris.is_guest, chris.email, bram.email) == (True, None, "bram@example.org")


def test_only_a_guest_claims():
    with pytest.raises(NotAGuest):
        claim_guest(guest=make_person("Bram"), email="nieuw@example.org", at=LATER)
