from __future__ import annotations

import csv
import io

import pytest

from tests.making.networks import make_peopled_network
from tests.making.people import MOMENT, make_person
from vlecht.journal.exports import csv_of, network_journal_csv, plain_cell
from vlecht.journal.models import Entry
from vlecht.journal.operations import record


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " ="]
)
def test_a_text_that_starts_like_a_formula_stays_text(start: str) -> None:
    assert plain_cell(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("value", ["Amina", "a=b", "", 3, -3, 2.5, True])
def test_other_values_are_left_alone(value: object) -> None:
    assert plain_cell(value) == value


def test_a_table_opens_in_a_dutch_spreadsheet() -> None:
    written = csv_of([["naam", "n"], ['Zorg; "welzijn"', None]])

    assert written == '\ufeffnaam;n\r\n"Zorg; ""welzijn""";\r\n'


@pytest.mark.django_db
def test_the_journal_of_a_network_holds_its_own_entries_alone() -> None:
    made = make_peopled_network()
    eva = make_person("Eva")
    record(actor=eva, verb="people.person_registered", subject=eva, at=MOMENT)
    guide = make_person("=HYPERLINK(1)")
    record(
        actor=guide,
        verb="networks.member_added",
        subject=made.network,
        network_id=made.network.pk,
        at=MOMENT,
        details={"n": 1},
    )

    rows = list(
        csv.reader(
            io.StringIO(network_journal_csv(made.network.pk).lstrip("\ufeff")), delimiter=";"
        )
    )

    assert len(rows) == 1 + Entry.objects.filter(network_id=made.network.pk).count()
    assert len(rows) > 6  # headings, the start, four people, the planted one
    assert all(len(row) == 7 for row in rows)
    assert rows[-1][0] == "2026-03-02 10:00:00+01:00"
    assert rows[-1][1] == "'=HYPERLINK(1)"
    assert rows[-1][5] == "n: 1"
    assert "Eva" not in {row[1] for row in rows}
