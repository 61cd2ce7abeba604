"""Erasing a person: nothing of them is left, in no table and in no byte of the file."""

from __future__ import annotations

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.http import HttpRequest

from tests.consent.canary import (
    ADDRESS,
    INTERNET_ADDRESS,
    WORD,
    files_with,
    fill_every_table,
    make_canary,
    tables_with,
)
from tests.making.networks import make_member, make_network, make_peopled_network
from tests.making.people import MOMENT, make_administrator, make_guest, make_person
from vlecht.consent.operations import erase_person
from vlecht.consent.operations.erasing import (
    AlreadyErased,
    LastAdministrator,
    StillTheOnlyGuide,
)
from vlecht.journal.models import Entry
from vlecht.journal.operations import record
from vlecht.journal.queries import broken_links
from vlecht.networks.models import NetworkMembership
from vlecht.networks.vocabulary import Role
from vlecht.people.models import Person
from vlecht.people.sign_in.client_trace import account_of

SIGNS = (WORD, ADDRESS, INTERNET_ADDRESS)


@pytest.mark.django_db(transaction=True)
def test_a_canary_in_every_personal_field_is_gone_from_the_whole_database() -> None:
    canary = make_canary()
    made = fill_every_table(canary)
    record(actor=canary, verb="people.person_registered", subject=canary, at=MOMENT)
    session = SessionStore()
    session["_auth_user_id"] = str(canary.pk)
    session.save()
    before = tables_with(*SIGNS)

    erase_person(person=canary, actor=canary, at=MOMENT)

    # The search finds the canary where it was put: without this the test proves nothing.
    assert {"people_person", "journal_entry", "account_emailaddress"} <= before
    assert {"axes_accessattempt", "mfa_authenticator", "usersessions_usersession"} <= before
    assert {"socialaccount_socialaccount", "socialaccount_socialtoken"} <= before
    assert "networks.networkmembership" in made
    assert tables_with(*SIGNS) == set()
    assert Session.objects.count() == 0
    assert list(broken_links()) == []


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_no_byte_of_the_canary_is_left_in_the_file() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("SQLite only: PostgreSQL clears dead rows by itself, later")
    canary = make_canary()
    fill_every_table(canary)
    before = files_with(WORD, INTERNET_ADDRESS)

    erase_person(person=canary, actor=canary, at=MOMENT)

    assert before != set()
    assert files_with(WORD, INTERNET_ADDRESS) == set()


@pytest.mark.django_db
def test_failed_sign_ins_go_though_they_know_the_address_by_a_code_alone() -> None:
    bram = make_person("Bram")
    for email in ("bram@example.org", "amina@example.org"):
        code = account_of(HttpRequest(), {"email": email})
        AccessAttempt.objects.create(
            username=code, ip_address="fd00::1", user_agent="", failures_since_start=1
        )

    erase_person(person=bram, actor=bram, at=MOMENT)

    left = AccessAttempt.objects.get()
    assert left.username == account_of(HttpRequest(), {"email": "amina@example.org"})


@pytest.mark.django_db
def test_others_keep_what_is_theirs() -> None:
    made = make_peopled_network()
    before = Entry.objects.filter(actor_label="Amina").count()

    erase_person(person=made.bram, actor=made.bram, at=MOMENT)

    assert Person.objects.get(pk=made.amina.pk).name == "Amina"
    assert before > 0
    assert Entry.objects.filter(actor_label="Amina").count() == before


@pytest.mark.django_db
def test_the_network_keeps_the_place_without_the_name() -> None:
    made = make_peopled_network()

    erase_person(person=made.bram, actor=made.bram, at=MOMENT)

    membership = NetworkMembership.objects.get(person=made.bram)
    assert (membership.role, membership.since_date) == (Role.MEMBER, MOMENT.date())
    assert membership.until_date == MOMENT.date()
    assert str(membership.person) == "verwijderd persoon"
    assert membership.person.is_erased


@pytest.mark.django_db
def test_nobody_signs_in_as_an_erased_person() -> None:
    made = make_peopled_network()

    erase_person(person=made.bram, actor=made.bram, at=MOMENT)

    erased = Person.objects.get(pk=made.bram.pk)
    assert not erased.is_active
    assert not erased.has_usable_password()
    assert not erased.is_instance_administrator


@pytest.mark.django_db
def test_a_guest_can_be_erased() -> None:
    guest = make_guest("Chris")

    erase_person(person=guest, actor=guest, at=MOMENT)

    assert Person.objects.get(pk=guest.pk).is_erased
    assert tables_with("Chris") == set()


@pytest.mark.django_db
def test_the_address_is_free_for_a_new_account() -> None:
    bram = make_person("Bram")

    erase_person(person=bram, actor=bram, at=MOMENT)

    assert make_person("Bram").pk != bram.pk


@pytest.mark.django_db
def test_the_only_guide_of_others_is_refused_and_nothing_is_written() -> None:
    made = make_peopled_network()

    with pytest.raises(StillTheOnlyGuide) as refusal:
        erase_person(person=made.amina, actor=made.amina, at=MOMENT)

    assert refusal.value.networks == [made.network]
    assert Person.objects.get(pk=made.amina.pk).name == "Amina"
    assert NetworkMembership.objects.get(person=made.amina).until_date is None


@pytest.mark.django_db
def test_a_guide_beside_another_guide_can_go() -> None:
    made = make_peopled_network()
    make_member(made.network, make_person("Fatima"), Role.PROCESS_GUIDE)

    erase_person(person=made.amina, actor=made.amina, at=MOMENT)

    assert Person.objects.get(pk=made.amina.pk).is_erased


@pytest.mark.django_db
def test_a_guide_who_is_alone_in_a_network_can_go() -> None:
    amina = make_person("Amina")
    network = make_network(guide=amina)

    erase_person(person=amina, actor=amina, at=MOMENT)

    assert network.memberships.get().until_date == MOMENT.date()


@pytest.mark.django_db
def test_the_last_administrator_is_refused() -> None:
    ingrid = make_administrator()

    with pytest.raises(LastAdministrator):
        erase_person(person=ingrid, actor=ingrid, at=MOMENT)

    make_administrator("Joost")
    erase_person(person=ingrid, actor=ingrid, at=MOMENT)
    assert Person.objects.get(pk=ingrid.pk).is_erased


@pytest.mark.django_db
def test_twice_is_refused() -> None:
    bram = make_person("Bram")
    erase_person(person=bram, actor=bram, at=MOMENT)

    with pytest.raises(AlreadyErased):
        erase_person(person=bram, actor=None, at=MOMENT)


@pytest.mark.django_db
def test_the_journal_says_that_it_happened_without_a_name() -> None:
    bram = make_person("Bram")

    erase_person(person=bram, actor=bram, at=MOMENT)

    entry = Entry.objects.order_by("-id")[0]
    assert (entry.verb, entry.actor_id, entry.actor_label) == ("consent.person_erased", None, "")
    assert entry.subject_id == str(bram.pk)
    assert Entry.objects.filter(actor_label="Bram").count() == 0
