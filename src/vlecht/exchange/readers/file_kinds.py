"""The files an inventory can come in, told apart by their columns."""

from __future__ import annotations

from dataclasses import dataclass

from vlecht.exchange.readers.delimited import Sheet


@dataclass(frozen=True)
class FileKind:
    key: str
    file_name: str
    required: frozenset[str]
    optional: frozenset[str] = frozenset()
    header_rows: int = 1

    @property
    def columns(self) -> frozenset[str]:
        return self.required | self.optional


NETWORKS = FileKind(
    "networks",
    "networks.csv",
    frozenset(
        [
            "id",
            "record_type",
            "parent_id",
            "counted_in_17",
            "in_overview",
            "overview_row",
            "in_annex",
            "annex_section",
            "workplace",
            "name",
            "name_overview",
            "name_annex",
            "level",
            "level_basis",
            "places",
            "initiator",
            "commissioner",
            "start",
            "start_qualifier",
            "start_as_written",
            "status_overview",
            "status_annex",
            "end_overview",
            "end_annex",
            "stop_reason",
            "description",
            "goal",
            "central_question",
            "expected_results_beforehand",
            "results_set_during",
            "results_reported",
            "competences_asked",
            "process_guidance",
            "content_guidance",
            "cooperation",
            "cooperation_character",
            "chances_challenges",
            "participant_experience",
            "methods",
            "tools",
            "meeting_rhythm",
            "size",
            "size_n",
            "costs",
            "costs_payer",
            "costs_amount_eur",
            "costs_note",
            "evaluated",
            "evaluation_outcomes",
            "working_elements",
            "agenda_source",
            "agenda_basis",
            "themes",
            "provenance",
        ]
    ),
    frozenset({"has_conflict"}),
)
PARTICIPANTS = FileKind(
    "participants",
    "participants.csv",
    frozenset(
        [
            "id",
            "category_as_written",
            "category_normalised",
            "category_secondary",
            "count",
            "count_unit",
            "involvement",
            "source",
            "note",
        ]
    ),
)
CONFLICTS = FileKind(
    "conflicts",
    "conflicts.csv",
    frozenset(
        [
            "id",
            "field",
            "value_a",
            "where_a",
            "value_b",
            "where_b",
            "type",
            "handling",
            "conflict_id",
        ]
    ),
)
FINDINGS = FileKind(
    "findings",
    "findings.csv",
    frozenset(["section", "theme", "paraphrase", "number_of_respondents", "basis", "note"]),
)
FACTS = FileKind("report_facts", "report_facts.csv", frozenset(["key", "value", "section"]))
CROSSWALK = FileKind(
    "crosswalk",
    "crosswalk.csv",
    frozenset(
        [
            "id",
            "name",
            "record_type",
            "parent_id",
            "overview_row",
            "annex_section_no",
            "annex_section",
            "counted_in_17",
            "in_qualtrics_export",
        ]
    ),
)
CODEBOOK = FileKind(
    "qualtrics_codebook",
    "qualtrics_codebook.csv",
    frozenset(["column", "import_id", "label", "codes", "filled"]),
)
# The questions themselves come from the codebook; these only tell what the file is.
SURVEY = FileKind(
    "qualtrics_export",
    "qualtrics_export.csv",
    frozenset(f"Q{number}" for number in range(2, 12)),
    header_rows=3,
)
FILE_KINDS = (NETWORKS, PARTICIPANTS, CONFLICTS, FINDINGS, FACTS, CROSSWALK, CODEBOOK, SURVEY)
KNOWN_COLUMNS = frozenset(name.casefold() for kind in FILE_KINDS for name in kind.columns)
_ENOUGH_SHARE = 0.6


def kind_of(sheet: Sheet) -> FileKind | None:
    """Return what a file is: by its first row, else by its name, so that a lost column is told."""
    header = {name.strip().casefold() for name in sheet.rows[0]}
    shares = {kind: _share_found(kind, header) for kind in FILE_KINDS}
    best = max(FILE_KINDS, key=lambda kind: (shares[kind], len(kind.required)))
    if shares[best] >= _ENOUGH_SHARE:
        return best
    stem = sheet.file.rpartition("/")[2].rpartition(".")[0].casefold()
    return next((kind for kind in FILE_KINDS if kind.file_name.rpartition(".")[0] == stem), None)


def _share_found(kind: FileKind, header: set[str]) -> float:
    return sum(name.casefold() in header for name in kind.required) / len(kind.required)
