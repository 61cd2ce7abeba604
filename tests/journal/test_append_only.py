"""The journal only grows: the models refuse changes, and so does the database below them."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, models, transaction

from tests.making.people import MOMENT, make_person
from vlecht.journal.checks import journal_is_guarded
from vlecht.journal.models import Entry
from vlecht.journal.models.entry import AppendOnly
from vlecht.journal.operations import blank_labels_of, record
from vlecht.journal.queries import broken_links, missing_guards

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry() -> Entry:
    """One entry by Amina."""
    amina = make_person("Amina")
    return record(actor=amina, verb="people.person_registered", subject=amina, at=MOMENT)


def test_an_entry_is_not_saved_again(entry: Entry) -> None:
    entry.verb = "people.other"

    with pytest.raises(AppendOnly):
        entry.save()
    with pytest.raises(AppendOnly):
        Entry.objects.get(pk=entry.pk).save(update_fields=["verb"])


def test_a_new_object_with_an_old_number_does_not_take_its_place(entry: Entry) -> None:
    impostor = Entry(
        pk=entry.pk, at=MOMENT, verb="people.other", subject_kind="x", subject_id="1", digest="d"
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        impostor.save()

    assert Entry.objects.get(pk=entry.pk).verb == "people.person_registered"


@pytest.mark.parametrize(
    "change",
    [
        lambda entries: entries.update(verb="people.other"),
        lambda entries: entries.bulk_update(list(entries), ["verb"]),
        lambda entries: entries.bulk_create([]),
        lambda entries: entries.delete(),
        lambda entries: entries.first().delete(),
        lambda _entries: Entry.objects.update(verb="people.other"),
        lambda _entries: Entry.objects.all().filter(actor_label="x").update(verb="people.other"),
    ],
)
def test_entries_are_not_changed_or_removed_through_the_models(entry: Entry, change) -> None:
    with pytest.raises(AppendOnly):
        change(Entry.objects.all())

    assert Entry.objects.get(pk=entry.pk).verb == "people.person_registered"


CHANGES = {
    "at": "'2020-01-01 00:00:00+00:00'",
    "actor_id": "NULL",
    "actor_label": "'Bram'",
    "verb": "'people.other'",
    "subject_kind": "'x'",
    "subject_id": "'x'",
    "network_id": "'00000000000000000000000000000001'",
    "details": "'{\"n\": 1}'",
    "previous_digest": "'x'",
    "digest": "'x'",
    "id": "99999999",
}


def test_every_column_has_its_planted_change() -> None:
    assert set(CHANGES) == {field.column for field in Entry._meta.concrete_fields}


@pytest.mark.parametrize("column", CHANGES)
def test_the_database_refuses_to_change_a_column(guards: None, entry: Entry, column: str) -> None:
    with (
        pytest.raises(IntegrityError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE journal_entry SET {column} = {CHANGES[column]}")  # noqa: S608


@pytest.mark.parametrize("column", [name for name in CHANGES if name != "actor_label"])
def test_the_database_refuses_a_change_that_hides_behind_an_emptied_label(
    guards: None, entry: Entry, column: str
) -> None:
    with (
        pytest.raises(IntegrityError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            f"UPDATE journal_entry SET actor_label = '', {column} = {CHANGES[column]}"  # noqa: S608
        )


def test_the_database_refuses_to_remove_entries(guards: None, entry: Entry) -> None:
    with pytest.raises(IntegrityError, match="never deleted"), transaction.atomic():
        models.QuerySet(Entry).delete()


@pytest.mark.postgresql
def test_postgresql_refuses_to_empty_the_table(guards: None, entry: Entry) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("PostgreSQL only: SQLite has no TRUNCATE")
    with (
        pytest.raises(IntegrityError, match="never deleted"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE journal_entry")


def test_the_name_of_an_erased_person_can_be_emptied(guards: None, entry: Entry) -> None:
    assert entry.actor_id is not None

    emptied = blank_labels_of(person_id=entry.actor_id)

    assert emptied == 1
    assert Entry.objects.get(pk=entry.pk).actor_label == ""
    assert list(broken_links()) == []


def test_the_check_says_when_the_guards_are_gone(entry: Entry) -> None:
    found = journal_is_guarded(None, ["default"])

    assert [message.id for message in found] == ["vlecht.W010"]
    assert len(missing_guards()) == 2


def test_the_check_is_silent_when_the_guards_stand(guards: None) -> None:
    assert journal_is_guarded(None, ["default"]) == []
    assert missing_guards() == set()
