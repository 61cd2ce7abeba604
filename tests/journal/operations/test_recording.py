"""Two writers at once keep one chain."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction

from tests.making.people import MOMENT, make_person
from vlecht.journal.models import Entry
from vlecht.journal.operations import record
from vlecht.journal.queries import broken_links

WRITERS = 6
ENTRIES_EACH = 15


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_keep_one_chain() -> None:
    amina = make_person("Amina")
    start = threading.Barrier(WRITERS)
    faults: list[Exception] = []

    def write() -> None:
        try:
            start.wait(10)
            for _ in range(ENTRIES_EACH):
                # More in the transaction than the entry, as every operation has.
                with transaction.atomic():
                    record(actor=amina, verb="people.changed", subject=amina, at=MOMENT)
        except Exception as fault:  # noqa: BLE001 -- whatever it is fails the test
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=write) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert faults == []
    assert Entry.objects.count() == WRITERS * ENTRIES_EACH + 1
    assert list(broken_links()) == []


@pytest.mark.django_db
def test_an_entry_that_is_rolled_back_leaves_the_chain_whole() -> None:
    amina = make_person("Amina")

    with transaction.atomic():
        record(actor=amina, verb="people.changed", subject=amina, at=MOMENT)
        transaction.set_rollback(True)
    record(actor=amina, verb="people.changed", subject=amina, at=MOMENT)

    assert Entry.objects.count() == 2
    assert list(broken_links()) == []


@pytest.mark.django_db
def test_the_planted_fork_is_found() -> None:
    """What the lock prevents: two entries that name the same one before them."""
    amina = make_person("Amina")
    first = Entry.objects.order_by("-id")[0]
    record(actor=amina, verb="people.changed", subject=amina, at=MOMENT)
    fork = Entry(
        at=MOMENT,
        verb="people.changed",
        subject_kind="x",
        subject_id="1",
        previous_digest=first.digest,
    )
    from vlecht.journal.chain import digest_of

    fork.digest = digest_of(fork)
    fork.save()

    assert [link.entry_id for link in broken_links()] == [fork.pk]
