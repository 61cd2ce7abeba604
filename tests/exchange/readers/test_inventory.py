"""The real inventory reads right in every coat that Excel gives it, and spoilt files say where."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.readers.shipped import (
    NAMES,
    read_with,
    rows_of,
    shipped,
    written,
)
from vlecht.comparison.records import from_plain, merged, to_plain
from vlecht.exchange.readers.delimited import LARGEST_FILE
from vlecht.exchange.readers.inventory import read_inventory
from vlecht.exchange.vocabulary import FAULT_TEXTS


@pytest.fixture(scope="module")
def content():
    reading = read_with()
    assert reading.faults == []
    return reading.content


# --- What the report itself says (chapter 2 and 3.2, annex 2) -----------------
def test_fifteen_questionnaires_and_seventeen_networks(content):
    assert len(content.answers) == 15
    assert sum(case.counted for case in content.cases) == 17
    assert len(content.conflicts) == 57


def test_the_overview_has_eighteen_rows_in_the_order_of_the_report(content):
    rows = sorted(
        (case.overview_row, case.workplace) for case in content.cases if case.overview_row
    )

    assert [number for number, _workplace in rows] == list(range(1, 19))
    assert Counter(workplace for _number, workplace in rows) == {
        "Flevoland": 2,
        "Friesland": 2,
        "Noord-Brabant Fontys": 1,
        "Zuyd": 1,
        "Regio Zwolle": 1,
        "Noord-Holland": 1,
        "Zuid-Holland Zuid": 1,
        "Den Haag & Leiden": 1,
        "Nijmegen": 1,
        "Utrecht": 6,
        "Participatie, Zorg en Ondersteuning": 1,
    }


def said(content, key, field, source):
    case = next(case for case in content.cases if case.key == key)
    answers = {answer.case_key: answer for answer in content.answers}
    values = (*case.values, *(answers[key].values if key in answers else ()))
    return next(value for value in values if (value.field, value.source) == (field, source))


@pytest.mark.parametrize(
    ("key", "status"),
    # Chapter 3.2, last column, typed over by hand.
    [
        ("n01", "stopped"), ("n02", "running"), ("n03", "running"), ("n04", "running"),
        ("n05", "stopped"), ("n06", "stopped"), ("n07", "running"), ("n08", "completed"),
        ("n09", "running"), ("n10", "running"), ("n11", "running"), ("n12", "stopped"),
        ("n13", "running"), ("n18", "running"),
    ],
)  # fmt: skip
def test_the_status_in_the_overview_is_that_of_the_report(content, key, status):
    assert said(content, key, "status", "overview").code == status


def test_a_rough_start_keeps_its_qualifier(content):
    start = said(content, "n12", "start", "overview")

    assert (start.text, start.from_date, start.until_date, start.qualifier) == (
        "ca. 2013",
        "2013-01-01",
        "2013-12-31",
        "circa",
    )


def test_some_years_ago_is_no_date(content):
    start = said(content, "n08", "start", "overview")

    assert (start.text, start.from_date) == ("Enkele jaren geleden", None)


def test_the_only_stated_no_is_the_costs_of_the_hague(content):
    denied = [
        (answer.case_key, value.field)
        for answer in content.answers
        for value in answer.values
        if value.code == "no"
    ]

    assert denied == [("n10", "costs")]


def test_the_survey_codes_that_flip_are_read_by_the_codebook(content):
    # Counted in the export with the csv module: question 6 is 1 = yes, question 22 is 2 = yes.
    _columns, _labels, _ids, *rows = rows_of("qualtrics_export.csv")
    columns = {name: place for place, name in enumerate(_columns)}
    running = {row[columns["dataset_id"]] for row in rows if row[columns["Q6"]] == "1"}
    evaluated = {row[columns["dataset_id"]] for row in rows if row[columns["Q22"]] == "2"}

    read = {
        (field, code): {
            answer.case_key
            for answer in content.answers
            if any((value.field, value.code) == (field, code) for value in answer.values)
        }
        for field, code in (("status", "running"), ("evaluated", "yes"))
    }

    assert read["status", "running"] == running
    assert read["evaluated", "yes"] == evaluated
    assert len(running) == 11
    assert len(evaluated) == 5


def test_a_codebook_that_turns_a_question_round_turns_its_answers():
    codebook = shipped("qualtrics_codebook.csv").replace(b"1=ja;2=nee", b"1=nee;2=ja")

    content = read_with(qualtrics_codebook=codebook).content

    assert said(content, "n03", "status", "questionnaire").code == "stopped"


def test_every_blank_cell_is_named():
    reading = read_with()

    expected = Counter()
    for name in NAMES:
        if name == "qualtrics_codebook.csv":
            continue
        header, *rows = rows_of(name)
        if name == "qualtrics_export.csv":
            rows = rows[2:]
        for row in rows:
            for column, cell in zip(header, row, strict=True):
                if not cell.strip():
                    expected[name, column] += 1

    found = Counter((cell["file"], cell["column"]) for cell in reading.blank_cells)
    assert found == expected
    assert found["qualtrics_export.csv", "Q12_1"] == 15
    assert found["participants.csv", "involvement"] == 85


def test_content_survives_the_way_to_a_child_and_back(content):
    assert from_plain(to_plain(content)) == content
    assert merged(content, replace(content, facts=None)) == content


# --- The coats of Excel ---------------------------------------------------------
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_coat_of_excel_reads_the_same(content, separator, encoding):
    files = [
        (name, written(rows_of(name), separator=separator, encoding=encoding)) for name in NAMES
    ]

    reading = read_inventory(files)

    assert reading.faults == []
    assert reading.content == content
    assert {file["separator"] for file in reading.files} == {separator}


def test_the_files_hold_letters_that_tell_encodings_apart():
    text = shipped("networks.csv").decode("utf-8")

    assert {"é", "ë", "–"} <= set(text)
    assert text.encode("cp1252").decode("cp1252") == text


def test_a_separator_line_of_excel_is_no_row(content):
    data = b"sep=;\r\n" + written(rows_of("networks.csv"), separator=";")

    assert read_with(networks=data).content.cases == content.cases


def test_empty_rows_and_columns_at_the_end_change_nothing(content):
    rows = [[*row, "", ""] for row in rows_of("participants.csv")]
    data = written([*rows, [""] * len(rows[0])])

    assert read_with(participants=data).content.participants == content.participants


def test_a_renamed_copy_brings_nothing_new(content):
    files = [(f"kopie van {name}", shipped(name)) for name in NAMES]

    assert read_inventory(files).content == content


def test_the_survey_alone_makes_networks_without_a_key():
    header, labels, ids, *rows = rows_of("qualtrics_export.csv")
    rows = [row[:-1] for row in (header, labels, ids, *rows)]

    reading = read_inventory(
        [
            ("export.csv", written(rows)),
            ("qualtrics_codebook.csv", shipped("qualtrics_codebook.csv")),
        ]
    )

    assert reading.faults == []
    assert len({answer.case_key for answer in reading.content.answers}) == 15


def test_columns_that_survey_tools_add_are_passed_over():
    rows = rows_of("qualtrics_export.csv")
    extra = ["IPAddress", "IP-adres", '{"ImportId":"ipAddress"}', *["127.0.0.1"] * 15]
    rows = [[value, *row] for value, row in zip(extra, rows, strict=True)]

    reading = read_with(qualtrics_export=written(rows))

    assert reading.faults == []
    assert reading.passed_over == []


def test_a_column_nobody_knows_is_named_and_passed_over():
    rows = [[*row, "x"] for row in rows_of("findings.csv")]
    rows[0][-1] = "kleur"

    reading = read_with(findings=written(rows))

    assert reading.faults == []
    assert reading.passed_over == ["findings.csv: kleur"]


# --- Spoilt files ---------------------------------------------------------------
def spoilt(name, place, change):
    """Return a shipped file with one cell changed; place is (row, column name), row 1 the header."""
    rows = rows_of(name)
    row, column = place
    cells = rows[row - 1]
    at = rows[0].index(column)
    cells[at] = change(cells[at])
    return written(rows)


def only_fault(reading):
    assert reading.content == type(reading.content)()
    [fault] = reading.faults
    assert fault.code in FAULT_TEXTS
    return fault


SPOILT_CELLS = [
    ("networks.csv", (4, "status_overview"), "liep", "unknown_code"),
    ("networks.csv", (4, "record_type"), "verhaal", "unknown_code"),
    ("networks.csv", (4, "counted_in_17"), "", "unknown_code"),
    ("networks.csv", (4, "size_n"), "dertig", "not_a_number"),
    ("networks.csv", (4, "overview_row"), "2,5", "not_a_number"),
    ("networks.csv", (4, "id"), "n02", "duplicate_id"),
    ("networks.csv", (4, "name"), "", "missing_value"),
    ("networks.csv", (15, "parent_id"), "n99", "unknown_reference"),
    ("participants.csv", (9, "id"), "n77", "unknown_reference"),
    ("participants.csv", (9, "category_normalised"), "koks", "unknown_code"),
    ("participants.csv", (2, "count"), "-6", "not_a_number"),
    ("participants.csv", (2, "involvement"), "7", "unknown_code"),
    ("conflicts.csv", (5, "type"), "ruzie", "unknown_code"),
    ("conflicts.csv", (5, "conflict_id"), "c01", "duplicate_id"),
    ("findings.csv", (3, "section"), "dromen", "unknown_code"),
    ("findings.csv", (3, "number_of_respondents"), "veel", "not_a_number"),
    ("report_facts.csv", (3, "key"), "title", "duplicate_id"),
    ("qualtrics_export.csv", (6, "Q6"), "3", "unknown_code"),
    ("qualtrics_export.csv", (6, "Q12_2"), "0", "unknown_code"),
    ("qualtrics_export.csv", (6, "dataset_id"), "n02", "duplicate_id"),
    ("qualtrics_export.csv", (6, "dataset_id"), "x99", "unknown_reference"),
    ("qualtrics_codebook.csv", (10, "codes"), "1=misschien", "unknown_code"),
    ("networks.csv", (4, "goal"), "x" * 32_768, "cell_too_long"),
    ("networks.csv", (4, "name"), "x" * 301, "cell_too_long"),
    ("networks.csv", (4, "id"), "n" * 61, "cell_too_long"),
    ("networks.csv", (8, "costs_amount_eur"), "nan", "not_a_number"),
    ("networks.csv", (8, "costs_amount_eur"), "9" * 40, "not_a_number"),
    ("participants.csv", (2, "count"), "99999999999", "not_a_number"),
    ("conflicts.csv", (5, "where_a"), "x" * 301, "cell_too_long"),
    ("findings.csv", (3, "theme"), "x" * 121, "cell_too_long"),
    ("qualtrics_export.csv", (6, "Q3"), "x" * 301, "cell_too_long"),
    ("networks.csv", (4, "goal"), "a\x00b", "nul"),
    ("networks.csv", (4, "goal"), "a\x07b", "control_character"),
]


@pytest.mark.parametrize(("name", "place", "cell", "code"), SPOILT_CELLS)
def test_a_wrong_cell_is_named_with_row_and_column(name, place, cell, code):
    reading = read_with(**{name.removesuffix(".csv"): spoilt(name, place, lambda _old: cell)})

    places = {(fault.code, fault.file, fault.row, fault.column) for fault in reading.faults}
    assert (code, name, *place) in places
    assert reading.content == type(reading.content)()


def test_the_column_has_the_letters_of_a_spreadsheet():
    data = spoilt("networks.csv", (4, "status_overview"), lambda _old: "liep")

    assert only_fault(read_with(networks=data)).cell == "U4"


@pytest.mark.parametrize("column", ["id", "name", "status_annex", "provenance"])
def test_a_missing_column_is_named(column):
    rows = rows_of("networks.csv")
    at = rows[0].index(column)
    fault = only_fault(read_with(networks=written([row[:at] + row[at + 1 :] for row in rows])))

    assert (fault.code, fault.file, fault.row, fault.column) == (
        "missing_column", "networks.csv", 1, column,
    )  # fmt: skip


def test_a_missing_question_is_named():
    rows = rows_of("qualtrics_export.csv")
    at = rows[0].index("Q19")

    fault = only_fault(read_with(qualtrics_export=written([r[:at] + r[at + 1 :] for r in rows])))

    assert (fault.code, fault.column) == ("missing_column", "Q19")


def test_a_column_that_stands_twice_is_named():
    rows = [[*row, ""] for row in rows_of("findings.csv")]
    rows[0][-1] = "theme"

    fault = only_fault(read_with(findings=written(rows)))

    assert (fault.code, fault.cell, fault.column) == ("duplicate_column", "G1", "theme")


def test_a_row_that_is_too_short_is_named():
    rows = rows_of("conflicts.csv")
    rows[6] = rows[6][:4]

    fault = only_fault(read_with(conflicts=written(rows)))

    assert (fault.code, fault.row, fault.column) == ("row_too_short", 7, "value_b")


def test_a_row_that_is_too_long_is_named():
    rows = rows_of("conflicts.csv")
    rows[6] = [*rows[6], "te veel"]

    fault = only_fault(read_with(conflicts=written(rows)))

    assert (fault.code, fault.row, fault.column_number) == ("row_too_long", 7, 10)


def test_a_quotation_mark_that_does_not_close_is_found_where_it_opens():
    data = shipped("networks.csv").replace(b'"Wijkteam in Almere', b'"Wijkteam" in Almere', 1)

    fault = only_fault(read_with(networks=data))

    assert (fault.code, fault.cell, fault.column) == ("quote_not_closed", "Z2", "description")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "qualtrics_codebook.csv"])
def test_a_file_that_is_cut_off_anywhere_imports_nothing_or_lost_nothing(name):
    # Between two rows, in a row, in a cell, in a letter of two bytes: forty cuts a file. What is
    # left must be refused, unless the cut takes less than the end of the last cell.
    data = shipped(name)
    last_cell = data.rstrip().rfind(b",")
    accepted = []
    for step in range(1, 40):
        cut = len(data) * step // 40
        reading = read_with(**{name.removesuffix(".csv"): data[:cut]})
        if not reading.faults:
            accepted.append(cut)
        for fault in reading.faults:
            assert fault.file
    whole_rows = {"participants.csv", "conflicts.csv", "findings.csv", "report_facts.csv"}
    if name not in whole_rows:
        assert [cut for cut in accepted if cut < last_cell] == []
    for cut in accepted:
        # A list that ends after a whole row cannot be told from a shorter list.
        kept = list(csv.reader(io.StringIO(data[:cut].decode(), newline="")))
        assert len(kept[-1]) == len(kept[0])


def test_a_network_file_cut_between_two_rows_is_refused():
    rows = rows_of("networks.csv")[:-3]

    codes = {fault.code for fault in read_with(networks=written(rows)).faults}

    assert "unknown_reference" in codes or "total_differs" in codes


def test_a_survey_cut_between_two_rows_is_refused():
    rows = rows_of("qualtrics_export.csv")[:-2]

    faults = read_with(qualtrics_export=written(rows)).faults

    assert ("total_differs", "report_facts.csv") in {(f.code, f.file) for f in faults}


@pytest.mark.parametrize(
    ("bad", "cell"),
    [
        (b"\xff\xfe\xff", "Z2"),
        (b"\xe9", "Z2"),
    ],
)
def test_bytes_that_are_no_letters_are_found_in_their_cell(bad, cell):
    data = shipped("networks.csv").replace(b'begeleider"', bad + b'begeleider"', 1)

    fault = only_fault(read_with(networks=data))

    assert fault.code == "unknown_encoding"
    assert fault.row == 2
    assert fault.column_number is not None
    assert cell[-1] == "2"


def test_an_encoding_nobody_uses_is_named():
    text = "id;type;côté\r\n"

    fault = read_inventory([("x.csv", text.encode("utf-32-le"))]).faults[0]

    assert fault.code in ("nul", "unknown_encoding")
    assert fault.row == 1


@pytest.mark.parametrize("opening", [b'"', b""])
def test_a_cell_of_a_hundred_megabytes_is_named_and_quickly(opening):
    head = shipped("networks.csv").splitlines(keepends=True)[0]
    data = head + b"n01," + opening + b"x" * (100 * 1024 * 1024)

    fault = only_fault(read_with(networks=data[: LARGEST_FILE + 1]))

    assert (fault.code, fault.cell, fault.column) == ("cell_too_long", "B2", "record_type")


def test_a_file_that_is_too_large_without_a_long_cell_is_refused():
    head = shipped("conflicts.csv").splitlines(keepends=True)[0]
    row = b"n01," + b"x" * 30_000 + b"," * 7 + b"\n"

    fault = only_fault(read_with(conflicts=head + row * 400))

    assert fault.code == "file_too_large"


@pytest.mark.parametrize("data", [b"", b"\n\n\n", b"\xef\xbb\xbf", b" , , \r\n"])
def test_an_empty_file_is_named(data):
    assert only_fault(read_with(networks=data)).code == "empty_file"


def test_a_file_that_is_no_part_of_an_inventory_is_named():
    fault = read_inventory([("boodschappen.csv", b"wat,hoeveel\nmelk,2\n")]).faults[0]

    assert (fault.code, fault.file) == ("unknown_file", "boodschappen.csv")


def test_no_file_at_all_is_named():
    assert read_inventory([]).faults[0].code == "nothing_to_import"


def test_the_same_table_twice_is_named():
    files = [("networks.csv", shipped("networks.csv")), ("kopie.csv", shipped("networks.csv"))]

    fault = read_inventory(files).faults[0]

    assert (fault.code, fault.file, fault.details) == (
        "same_kind_twice", "kopie.csv", {"other": "networks.csv"},
    )  # fmt: skip


def test_a_survey_without_its_third_header_row_is_named():
    rows = rows_of("qualtrics_export.csv")
    del rows[2]

    fault = only_fault(read_with(qualtrics_export=written(rows)))

    assert (fault.code, fault.row) == ("header_rows", 3)


def test_a_crosswalk_that_says_otherwise_is_named():
    data = spoilt("crosswalk.csv", (22, "counted_in_17"), lambda _old: "no")

    fault = only_fault(read_with(crosswalk=data))

    assert (fault.code, fault.row, fault.column) == ("crosswalk_differs", 22, "counted_in_17")


def test_many_faults_are_told_together_but_not_without_end():
    rows = rows_of("conflicts.csv")
    for row in rows[1:]:
        row[6] = "ruzie"

    assert len(read_with(conflicts=written(rows)).faults) == 50


# --- Anything at all ----------------------------------------------------------------
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_mutated_files_never_raise(data):
    name = data.draw(st.sampled_from(NAMES))
    spoil = bytearray(shipped(name))
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(spoil) - 1))
        length = data.draw(st.sampled_from([0, 1, 2, 50, 3000]))
        spoil[start : start + length] = data.draw(st.binary(max_size=6))
        if not spoil:
            spoil = bytearray(b",")

    reading = read_with(**{name.removesuffix(".csv"): bytes(spoil)})

    for fault in reading.faults:
        assert fault.code in FAULT_TEXTS


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["x.csv", "networks.csv", "y.xlsx"]))
def test_any_bytes_never_raise(data, name):
    reading = read_inventory([(name, data)])

    assert [fault.code in FAULT_TEXTS for fault in reading.faults] != []
