"""The survey export: three header rows, answer codes that only the codebook explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vlecht.comparison.records import AnswerRecord, ParticipantRecord, ValueRecord
from vlecht.exchange.readers.delimited import Sheet
from vlecht.exchange.readers.faults import ReadFault, Unreadable
from vlecht.exchange.readers.file_kinds import CODEBOOK, SURVEY
from vlecht.exchange.readers.moments import moment_in
from vlecht.exchange.readers.overview_table import terms_of
from vlecht.exchange.readers.tables import LONGEST_KEY, LONGEST_NAME, Row, Table, table_from

QUESTIONNAIRE = "questionnaire"
KEY_COLUMN = "dataset_id"
# Not questions: a file without them is complete.
_ADMINISTRATION = frozenset({"StartDate", "EndDate", "ResponseId", KEY_COLUMN})
# What survey tools add of themselves; not read, and not worth a remark.
_TOOL_COLUMNS = frozenset(
    [
        "Status",
        "IPAddress",
        "Progress",
        "Finished",
        "RecordedDate",
        "RecipientLastName",
        "RecipientFirstName",
        "RecipientEmail",
        "ExternalReference",
        "LocationLatitude",
        "LocationLongitude",
        "DistributionChannel",
        "UserLanguage",
        "Q_RecaptchaScore",
    ]
) | {"Duration (in seconds)"}
_MEANINGS = {
    "ja": "yes",
    "yes": "yes",
    "nee": "no",
    "no": "no",
    "zeer laag": "very_low",
    "very low": "very_low",
    "laag": "low",
    "low": "low",
    "gemiddeld": "average",
    "average": "average",
    "hoog": "high",
    "high": "high",
    "zeer hoog": "very_high",
    "very high": "very_high",
}
_TEXTS = (
    ("Q2", "workplace", False),
    ("Q3", "name", False),
    ("Q4", "initiator", True),
    ("Q6_2_TEXT", "stop_reason", False),
    ("Q7", "description", False),
    ("Q8", "goal", False),
    ("Q9", "central_question", False),
    ("Q10", "expected_results", False),
    ("Q11", "results_set_during", False),
    ("Q17", "chances_challenges", False),
    ("Q19", "methods", True),
    ("Q23", "working_elements", True),
)
_YES_NO = (
    ("Q13", "Q13_2_TEXT", "competences", False),
    ("Q14", "Q14_2_TEXT", "process_guidance", False),
    ("Q15", "Q15_2_TEXT", "content_guidance", False),
    ("Q16", "Q16_2_TEXT", "cooperation", False),
    ("Q18", "Q18_2_TEXT", "experience", False),
    ("Q20", "Q20_2_TEXT", "tools", True),
    ("Q21", "Q21_2_TEXT", "costs", False),
    ("Q22", "Q22_2_TEXT", "evaluated", False),
    ("Q24", "", "follow_up", False),
)
_STATUS = {"yes": "running", "no": "stopped"}
_KEPT_SHORT = {KEY_COLUMN: LONGEST_KEY, "ResponseId": LONGEST_KEY, "Q2": 200, "Q3": LONGEST_NAME}
_SLOT = re.compile(r"Q12_\d+")


@dataclass(frozen=True)
class Codebook:
    """Per column the meaning of each code, and which columns are questions."""

    columns: tuple[str, ...]
    codes: Mapping[str, Mapping[str, str]]

    @property
    def questions(self) -> frozenset[str]:
        return frozenset(self.columns) - _ADMINISTRATION


@dataclass
class Survey:
    """What a survey export held."""

    table: Table
    answers: tuple[AnswerRecord, ...] = ()
    participants: tuple[ParticipantRecord, ...] = ()
    blank_cells: list[dict[str, str]] = field(default_factory=list)


def codebook_in(sheet: Sheet) -> Codebook:
    """Return the codebook: `1=ja;2=nee` per column, whichever way round the question has it."""
    table = table_from(sheet, CODEBOOK.key, required=CODEBOOK.required, known=CODEBOOK.columns)
    rows = table.unique("column")
    codes = {column: _codes_in(table, row) for column, row in rows.items() if row["codes"].strip()}
    if table.faults:
        raise Unreadable(*table.faults)
    return Codebook(tuple(rows), codes)


def _codes_in(table: Table, row: Row) -> dict[str, str]:
    codes: dict[str, str] = {}
    for pair in terms_of(row["codes"]):
        code, equals, label = (part.strip().casefold() for part in pair.partition("="))
        if not code or not equals or label not in _MEANINGS:
            table.add_fault(
                "unknown_code", row.number, "codes", value=pair[:80], allowed=", ".join(_MEANINGS)
            )
            continue
        # An export with choice texts holds the label where another holds the number.
        codes |= {code: _MEANINGS[label], label: _MEANINGS[label]}
    return codes


def survey_in(sheet: Sheet, codebook: Codebook) -> Survey:
    """Return the questionnaires; what is wrong stands in `survey.table.faults`."""
    _check_header_rows(sheet)
    table = table_from(
        sheet,
        SURVEY.key,
        required=codebook.questions,
        known=frozenset(codebook.columns) | _TOOL_COLUMNS,
        header_rows=SURVEY.header_rows,
    )
    survey = Survey(table)
    answers: list[AnswerRecord] = []
    participants: list[ParticipantRecord] = []
    first_rows: dict[str, int] = {}
    for row in table.rows:
        key, column = _key_of(row)
        if key in first_rows:
            table.add_fault(
                "duplicate_id", row.number, column, value=key[:80], first_row=first_rows[key]
            )
            continue
        first_rows[key] = row.number
        for name, most in _KEPT_SHORT.items():
            table.text(row, name, most)
        values = tuple(_values_in(table, row, codebook))
        answers.append(AnswerRecord(key, row["Q3"].strip(), row["Q2"].strip(), values))
        participants.extend(_participants_in(table, row, key, codebook))
        survey.blank_cells.extend(
            {"file": table.file, "cell": table.cell(row.number, name), "column": name, "id": key}
            for name in codebook.columns
            if name != KEY_COLUMN and not row[name].strip()
        )
    survey.answers, survey.participants = tuple(answers), tuple(participants)
    return survey


def _check_header_rows(sheet: Sheet) -> None:
    third = sheet.rows[2:3]
    if not any("importid" in cell.casefold() for row in third for cell in row):
        raise Unreadable(ReadFault("header_rows", sheet.file, 3, 1))


def _key_of(row: Row) -> tuple[str, str]:
    """Return what a questionnaire is known by; the answer number is often not published."""
    for column in (KEY_COLUMN, "ResponseId"):
        if key := row[column].strip():
            return key, column
    words = re.findall(r"\w+", f"{row['Q2']} {row['Q3']}".casefold())
    return "-".join(words)[:60] or f"row-{row.number}", "Q3"


def _values_in(table: Table, row: Row, codebook: Codebook) -> Iterator[ValueRecord]:
    for column, field_key, is_list in _TEXTS:
        if text := row[column].strip():
            yield _value(row, field_key, column, text=text, terms=terms_of(text) if is_list else ())
    if text := row["Q5"].strip():
        moment = moment_in(text)
        yield _value(
            row,
            "start",
            "Q5",
            text=text,
            from_date=moment.from_date if moment else None,
            until_date=moment.until_date if moment else None,
            qualifier=moment.qualifier if moment else "",
        )
    if meaning := _meaning(table, row, "Q6", codebook):
        yield _value(row, "status", "Q6", code=_STATUS[meaning])
    for column, detail, field_key, is_list in _YES_NO:
        text = row[detail].strip() if detail else ""
        if code := _meaning(table, row, column, codebook):
            terms = terms_of(text) if is_list else ()
            yield _value(row, field_key, column, code=code, text=text, terms=terms)
    if categories := tuple(text for _slot, text in _categories(row, codebook)):
        terms = tuple(term for text in categories for term in terms_of(text))
        yield _value(row, "participants", "Q12_1_TEXT", text="; ".join(terms), terms=terms)


def _categories(row: Row, codebook: Codebook) -> Iterator[tuple[str, str]]:
    for slot in filter(_SLOT.fullmatch, codebook.columns):
        if text := row[f"{slot}_TEXT"].strip():
            yield slot, text


def _participants_in(
    table: Table, row: Row, key: str, codebook: Codebook
) -> Iterator[ParticipantRecord]:
    for slot in filter(_SLOT.fullmatch, codebook.columns):
        # An empty cell is unknown: never 0, never “very low”.
        involvement = _meaning(table, row, slot, codebook)
        table.text(row, f"{slot}_TEXT", LONGEST_NAME)
        for text in terms_of(row[f"{slot}_TEXT"]):
            yield ParticipantRecord(key, text, involvement=involvement, origin="questionnaire")


def _meaning(table: Table, row: Row, column: str, codebook: Codebook) -> str:
    if not row[column].strip():
        return ""
    return table.choice(row, column, codebook.codes.get(column, {}))


def _value(row: Row, field_key: str, column: str, **more: object) -> ValueRecord:
    text = str(more.get("text", ""))
    if text.casefold() in ("onbekend", "unknown"):
        more["state"] = "unknown"
    if "afgeleid" in text.casefold():
        more["basis"] = "derived"
    return ValueRecord(
        field=field_key,
        source=QUESTIONNAIRE,
        provenance=row.place(column),
        **more,  # type: ignore[arg-type]
    )
