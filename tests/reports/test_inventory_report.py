"""The figures of the report against the shipped tables, counted apart from the program."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import Counter
from importlib import resources
from typing import Any

import pytest
from django.db import transaction
from django.utils import translation

from tests.making.comparison import make_inventory
from tests.making.networks import make_programme
from tests.reports.renderers.reading_back import scopes, sheets_of, structure, word_tables
from vlecht.comparison.models import Inventory
from vlecht.reports.document.blocks import Callout, DefinitionList, Heading, Table
from vlecht.reports.document.cells import CellMark
from vlecht.reports.document.layout import Layout, cell_text
from vlecht.reports.document.report import Report
from vlecht.reports.inventory_report import inventory_report
from vlecht.reports.queries import InventoryMaterial, inventory_material
from vlecht.reports.renderers.docx import report_docx
from vlecht.reports.renderers.html import report_file
from vlecht.reports.renderers.pdf import report_pdf
from vlecht.reports.renderers.xlsx import report_xlsx
from vlecht.reports.vocabulary import ReportLanguage

DAY = dt.date(2026, 11, 22)


def source(name: str) -> list[dict[str, str]]:
    path = resources.files("vlecht.comparison").joinpath("data", "wsd2019", name)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


COUNTED = [row for row in source("networks.csv") if row["counted_in_17"] == "yes"]
COUNTED_IDS = {row["id"] for row in COUNTED}


Materials = dict[str, InventoryMaterial]


@pytest.fixture(scope="module")
def inventory(django_db_setup: None, django_db_blocker: Any) -> Materials:
    """Read the real inventory once in each language, and leave nothing in the database."""
    with django_db_blocker.unblock(), transaction.atomic():
        real = make_inventory()
        materials = {
            language.value: inventory_material(real, language=language)
            for language in ReportLanguage
        }
        transaction.set_rollback(True)
    return materials


def made(inventory: Materials, language: str = "en") -> Report:
    return inventory_report(inventory[language], on=DAY)


def table(report: Report, key: str) -> Table:
    return next(table for table in report.tables() if table.key == key)


def shown(report: Report, key: str) -> list[list[str]]:
    rows = table(report, key).rows
    return [[cell_text(c, report.words) for c in (row.header, *row.cells)] for row in rows]


def test_the_overview_holds_the_seventeen_in_the_order_of_the_source(inventory: Materials) -> None:
    names = [row[0] for row in shown(made(inventory), "table-overview")]

    assert names == [row["name"] for row in COUNTED]
    assert len(names) == 17


def test_the_groups_are_counted_over_the_seventeen_only(inventory: Materials) -> None:
    expected: Counter[str] = Counter()
    for network in COUNTED_IDS:
        rows = [row for row in source("participants.csv") if row["id"] == network]
        named = {row["category_normalised"] for row in rows}
        named |= {row["category_secondary"] for row in rows} - {""}
        expected.update(named)
    report = made(inventory)

    counts = {row[0]: int(row[1]) for row in shown(report, "table-participants")}
    assert counts["Education"] == expected["education"] == 11
    assert counts["Students"] == expected["students"] == 9
    assert sorted(counts.values()) == sorted(expected.values())
    assert max(counts.values()) <= 17


def test_every_working_element_stands_there_with_its_number_and_where_that_comes_from(
    inventory: Materials,
) -> None:
    words = {"stated": "in the source", "counted": "counted"}
    expected = [
        [row["theme"], row["paraphrase"], row["number_of_respondents"], words[row["basis"]]]
        for row in source("findings.csv")
        if row["section"] == "working elements"
    ]
    rows = shown(made(inventory), "table-working-elements")

    assert rows == expected
    assert len(rows) == 22


def test_a_number_that_the_source_does_not_give_is_unknown_and_not_zero(
    inventory: Materials,
) -> None:
    rows = shown(made(inventory), "table-chances")

    assert len(rows) == 8
    assert {(row[2], row[3]) for row in rows} == {("unknown", "no number")}


def test_no_table_of_findings_has_a_total(inventory: Materials) -> None:
    for language in ("nl", "en"):
        report = made(inventory, language)
        for key in ("working-elements", "preconditions", "chances", "challenges"):
            heads = {row[0].casefold() for row in shown(report, f"table-{key}")}
            assert heads & {"totaal", "total", "som", "sum"} == set()


def test_it_says_that_numbers_of_respondents_are_not_added_up(inventory: Materials) -> None:
    titles = [b.title for b in made(inventory).blocks if isinstance(b, Callout)]

    assert titles == [
        "Networks are not ranked",
        "How active a group is, we do not know",
        "Do not add up these numbers",
    ]


def test_all_conflicts_are_there_both_sides(inventory: Materials) -> None:
    report = made(inventory)
    written = [
        row
        for each in report.tables()
        if "conflicts" in each.key
        for row in shown(report, each.key)
    ]
    conflicts = source("conflicts.csv")

    assert len(written) == len(conflicts) == 57
    for row in conflicts:
        sides = {f"{row['value_a']} ({row['where_a']})", f"{row['value_b']} ({row['where_b']})"}
        assert any(sides == {line[1], line[2]} for line in written)
    assert "In 57 places the sources do not say the same." in report_file(report).decode()


def test_a_status_that_differs_shows_both(inventory: Materials) -> None:
    rows = {row[0]: row for row in shown(made(inventory), "table-overview")}

    assert rows["(geen naam) werkplaats sociaal domein Noord-Brabant Fontys"][5] == (
        "sources differ: stopped (overview); running (annex, questionnaire)"
    )


def test_an_answer_is_no_only_where_the_source_says_no(inventory: Materials) -> None:
    rows = {row[0]: row[1:] for row in shown(made(inventory), "table-answers")}

    # Only n10 says no, to costs; four say yes.
    assert [int(number) for number in rows["Costs for participants"]] == [4, 1, 0, 12, 0]
    assert {question: row[1] for question, row in rows.items() if row[1] != "0"} == {
        "Costs for participants": "1"
    }
    assert all(sum(map(int, row)) == 17 for row in rows.values())


def test_every_network_has_a_page_and_the_parts_have_none(inventory: Materials) -> None:
    report = made(inventory)
    pages = [h.text for h in report.headings() if h.key.startswith("network-")]
    parts = [row[1] for row in shown(report, "table-not-counted")]

    assert pages == [row["name"] for row in COUNTED]
    assert parts == ["n14", "n15", "n16", "n17", "n22", "n23"]


def test_involvement_is_shown_nowhere_and_said_to_be_lost(inventory: Materials) -> None:
    report = made(inventory)
    text = report_file(report).decode()

    assert "all 70 marks are empty" in text
    assert "very low" not in text


def test_answers_of_networks_are_marked_as_dutch_in_the_english_report(
    inventory: Materials,
) -> None:
    english, dutch = made(inventory), made(inventory, "nl")

    def languages_of_goals(report: Report) -> set[str | None]:
        return {
            item.cell.language
            for block in report.blocks
            if isinstance(block, DefinitionList)
            for item in block.items
            if item.term in {"Goal", "Doel"} and item.cell.mark is CellMark.KNOWN
        }

    assert languages_of_goals(english) == {"nl"}
    assert languages_of_goals(dutch) == {None}
    assert "We did not translate them." in report_file(english).decode()


def test_the_report_does_not_speak_the_language_of_the_page(inventory: Materials) -> None:
    with translation.override("en"):
        assert made(inventory, "nl").title == "Inventarisatie van leernetwerken"
    with translation.override("nl"):
        english = made(inventory, "en")
    assert english.title == "Inventory of learning networks"
    assert "sources differ" in {
        part.text.rstrip(": ")
        for laid in Layout(english).tables()
        for row in laid.rows
        for cell in row.cells
        for part in cell.parts
    }


def test_the_same_day_gives_the_same_report(inventory: Materials) -> None:
    assert made(inventory) == made(inventory)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_format_can_be_made_and_holds_the_networks(
    inventory: Materials, language: str
) -> None:
    report = made(inventory, language)
    pdf = report_pdf(report)
    sheet = list(sheets_of(report_xlsx(report)).values())[1]

    assert scopes(pdf).count("/Row") > 300
    assert [e.alt[:10] for e in structure(pdf) if e.kind == "/Figure"] != []
    assert [row[0] for row in sheet[3:]] == [row["name"] for row in COUNTED]
    assert [row[0] for row in word_tables(report_docx(report))[0][1:]] == [
        row["name"] for row in COUNTED
    ]


def test_the_workbook_keeps_a_sheet_for_each_subject_not_for_each_network(
    inventory: Materials,
) -> None:
    sheets = sheets_of(report_xlsx(made(inventory)))

    assert len(sheets) == 16
    assert len(sheets["Groups per network"]) - 3 == len(source("participants.csv"))


def test_an_empty_answer_is_no_known_cell(inventory: Materials) -> None:
    cells = [cell for each in made(inventory).tables() for row in each.rows for cell in row.cells]

    assert [cell for cell in cells if cell.mark is CellMark.KNOWN and cell.value == ""] == []


def test_headings_stand_in_order(inventory: Materials) -> None:
    levels = [h.level for h in made(inventory).blocks if isinstance(h, Heading)]

    assert levels[0] == 1
    assert max(levels) == 2


@pytest.mark.django_db
def test_an_inventory_with_nothing_in_it_gives_a_short_report() -> None:
    empty = Inventory.objects.create(programme=make_programme(), title="Leeg")
    material = inventory_material(empty, language=ReportLanguage.ENGLISH)
    report = inventory_report(material, on=DAY)

    assert table(report, "table-overview").rows == ()
    assert report_pdf(report).startswith(b"%PDF")
    assert report_docx(report)
    assert report_xlsx(report)
    assert io.BytesIO(report_file(report)).read(15) == b"<!doctype html>"
