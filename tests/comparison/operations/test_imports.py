"""The inventory of 2019 goes in whole, once, and out again."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from tests.making.comparison import make_inventory
from tests.making.networks import make_programme
from tests.making.people import MOMENT, make_person
from vlecht.comparison.models import (
    ComparedCase,
    Inventory,
    InventoryImport,
    ParticipantRow,
    RecordedConflict,
    RecordedValue,
)
from vlecht.comparison.operations.imports import (
    LaterImportExists,
    NothingToUndo,
    import_inventory,
    undo_import,
)
from vlecht.comparison.records import (
    CaseRecord,
    Content,
    FactRecord,
    ParticipantRecord,
    ValueRecord,
)
from vlecht.exchange.operations.inventories import import_shipped_inventory
from vlecht.journal.models import Entry

pytestmark = pytest.mark.django_db


def shipped_rows(name):
    path = resources.files("vlecht.comparison").joinpath("data", "wsd2019", name)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_seventeen_networks_count_and_not_eighteen_or_twenty_three():
    inventory = make_inventory()

    assert inventory.cases.count() == 23
    assert inventory.cases.filter(counted=True).count() == 17
    assert inventory.cases.filter(counted=True, record_type="questionnaire").count() == 15
    assert inventory.cases.filter(in_overview="yes").count() == 18


def test_the_whole_is_counted_and_its_four_parts_are_not():
    inventory = make_inventory()

    whole = inventory.cases.get(key="n21")

    assert whole.counted
    parts = whole.components.order_by("key").values_list("key", "counted")
    assert list(parts) == [("n14", False), ("n15", False), ("n22", False), ("n23", False)]


def test_every_conflict_of_the_file_is_kept_with_both_values():
    inventory = make_inventory()

    written = {row["conflict_id"]: row for row in shipped_rows("conflicts.csv")}
    kept = {row.key: row for row in RecordedConflict.objects.filter(inventory=inventory)}

    assert len(kept) == 57
    assert kept.keys() == written.keys()
    for key, row in kept.items():
        assert (row.value_a, row.value_b) == (written[key]["value_a"], written[key]["value_b"])
        assert (row.case.key if row.case else "report") == written[key]["id"]


def test_the_report_says_running_where_the_overview_says_stopped_and_both_stand():
    # Overview 3.2, row Noord-Brabant: stopped; annex 2: exists and goes on.
    case = make_inventory().cases.get(key="n05")

    said = dict(case.values.filter(field="status").values_list("source", "code"))

    assert said == {"overview": "stopped", "annex": "running", "questionnaire": "running"}


def test_no_involvement_is_made_up():
    make_inventory()

    assert ParticipantRow.objects.count() == 85
    assert set(ParticipantRow.objects.values_list("involvement", flat=True)) == {""}
    assert not RecordedValue.objects.filter(field="involvement").exists()


def test_only_stated_numbers_of_participants_are_numbers():
    make_inventory()

    written = [row for row in shipped_rows("participants.csv") if row["count"]]
    kept = ParticipantRow.objects.exclude(count=None)

    assert sorted((row["id"], row["category_as_written"], row["count"]) for row in written) == (
        sorted((row.case.key, row.as_written, str(row.count)) for row in kept)
    )


def test_the_codes_of_question_six_and_of_question_twenty_two_are_not_mixed_up():
    # Question 6 is 1 = yes, question 22 is 2 = yes: n07 still meets and was evaluated.
    case = make_inventory().cases.get(key="n07")

    said = dict(case.values.filter(source="questionnaire").values_list("field", "code"))

    assert said["status"] == "running"
    assert said["evaluated"] == "yes"
    assert (
        case.inventory.cases.get(key="n10").values.get(field="costs", source="questionnaire").code
        == "no"
    )


def test_a_second_import_of_the_same_changes_nothing():
    programme = make_programme()
    first = import_shipped_inventory(programme=programme, actor=None, at=MOMENT)
    entries = Entry.objects.count()
    before = list(ComparedCase.objects.order_by("pk").values())

    second = import_shipped_inventory(programme=programme, actor=None, at=MOMENT)

    assert second.run is None
    assert second.changes.is_nothing
    assert len(second.changes.unchanged) == 23
    assert second.counts == first.counts
    assert InventoryImport.objects.count() == 1
    assert Entry.objects.count() == entries
    assert list(ComparedCase.objects.order_by("pk").values()) == before


def content_with(name="Een netwerk", **values):
    said = tuple(ValueRecord(field, "annex", text) for field, text in values.items())
    return Content(cases=(CaseRecord("k1", name, "email", counted=True, values=said),))


def bring_in(programme, content, *, actor=None, at=MOMENT):
    return import_inventory(
        programme=programme, title="Proef", content=content, files=[], actor=actor, at=at
    )


def test_a_changed_network_keeps_its_place_and_its_link():
    programme = make_programme()
    inventory = bring_in(programme, content_with(goal="oud")).inventory
    row = inventory.cases.get()

    outcome = bring_in(programme, content_with(goal="nieuw"))

    assert outcome.changes.changed == ("k1",)
    assert inventory.cases.get().pk == row.pk
    assert inventory.cases.get().values.get(field="goal").text == "nieuw"


def test_a_part_that_is_not_among_the_files_stays():
    programme = make_programme()
    inventory = bring_in(programme, content_with()).inventory

    outcome = bring_in(programme, Content(facts=(FactRecord("title", "Proef"),)))

    assert outcome.run is not None
    assert inventory.cases.count() == 1
    assert inventory.facts.count() == 1


def test_questionnaires_alone_leave_the_table_of_participants_whole():
    programme = make_programme()
    inventory = import_shipped_inventory(programme=programme, actor=None, at=MOMENT).inventory
    asked = Content(participants=(ParticipantRecord("n01", "Wie dan ook", origin="questionnaire"),))

    import_inventory(
        programme=programme,
        title=inventory.title,
        content=asked,
        files=[],
        actor=None,
        at=MOMENT,
    )

    assert ParticipantRow.objects.filter(case__inventory=inventory).count() == 85
    assert not ParticipantRow.objects.filter(as_written="Wie dan ook").exists()


def test_undo_brings_back_what_was_there():
    programme = make_programme()
    inventory = bring_in(programme, content_with(goal="oud")).inventory
    second = bring_in(programme, content_with(goal="nieuw"))
    assert second.run is not None

    undo_import(run=second.run, actor=None, at=MOMENT)

    assert inventory.cases.get().values.get(field="goal").text == "oud"
    assert Entry.objects.order_by("-id").first().verb == "comparison.import_undone"


def test_undo_of_the_first_import_leaves_an_empty_inventory():
    eva = make_person("Eva")
    outcome = bring_in(make_programme(), content_with(), actor=eva)

    undo_import(run=outcome.run, actor=eva, at=MOMENT)

    inventory = Inventory.objects.get()
    assert inventory.cases.count() == 0
    assert inventory.imports.get().undone_by == eva


def test_after_undo_the_same_files_can_come_in_again():
    programme = make_programme()
    outcome = import_shipped_inventory(programme=programme, actor=None, at=MOMENT)
    undo_import(run=outcome.run, actor=None, at=MOMENT)

    again = import_shipped_inventory(programme=programme, actor=None, at=MOMENT)

    assert again.run.number == 2
    assert again.inventory.cases.filter(counted=True).count() == 17


def test_undo_refuses_when_a_later_import_builds_on_it():
    programme = make_programme()
    first = bring_in(programme, content_with(goal="oud"))
    bring_in(programme, content_with(goal="nieuw"))

    with pytest.raises(LaterImportExists):
        undo_import(run=first.run, actor=None, at=MOMENT)


def test_undo_refuses_a_second_time():
    outcome = bring_in(make_programme(), content_with())
    undo_import(run=outcome.run, actor=None, at=MOMENT)

    with pytest.raises(NothingToUndo):
        undo_import(run=outcome.run, actor=None, at=MOMENT)


def test_a_network_that_left_the_files_leaves_the_inventory_and_undo_brings_it_back():
    programme = make_programme()
    bring_in(programme, content_with())
    outcome = bring_in(programme, Content(cases=()))
    assert outcome.changes.gone == ("k1",)
    assert ComparedCase.objects.count() == 0

    undo_import(run=outcome.run, actor=None, at=MOMENT)

    assert ComparedCase.objects.get().key == "k1"


def test_the_import_is_journaled_with_counts_and_no_text():
    make_inventory()

    entry = Entry.objects.filter(verb="comparison.inventory_imported").get()

    assert entry.details == {
        "import": 1,
        "questionnaires": 15,
        "networks_counted": 17,
        "networks_described": 23,
        "participant_rows": 85,
        "conflicts": 57,
        "findings": 58,
        "facts": 30,
        "blank_cells": 1403,
    }
