"""From the cells of the comparison to the cells of a document."""

from __future__ import annotations

import re

from vlecht.comparison.cells import Cell as GridCell
from vlecht.comparison.cells import CellLine
from vlecht.comparison.vocabulary import BLANK_REASONS, CODED_FIELDS, CellState, InventoryField
from vlecht.reports.document.cells import Cell, CellMark, Statement
from vlecht.reports.vocabulary import DATA_LANGUAGE

LETTER = re.compile(r"[^\W\d_]")


class CellWriter:
    """Writes cells for a report in one language; what people wrote stays in theirs."""

    def __init__(self, language: str) -> None:
        self._data_language = None if language == DATA_LANGUAGE else DATA_LANGUAGE

    @property
    def data_language(self) -> str | None:
        """The language to mark data with, or None when it is that of the report."""
        return self._data_language

    def data(self, text: str, *, reason: str = "") -> Cell:
        """Return a cell with words from the inventory itself."""
        return Cell(value=text, language=self._language_of(text), reason=reason)

    def cell(self, cell: GridCell) -> Cell:
        """Return a cell of the grid as a cell of a document.

        Why sources differ stands in a table of its own, on the page of the network.
        """
        reason = " ".join(cell.reasons)
        match cell.state:
            case CellState.CONFLICT:
                return Cell(
                    mark=CellMark.CONFLICT,
                    statements=tuple(self._statement(cell, line) for line in cell.lines),
                )
            case CellState.UNKNOWN:
                return Cell(mark=CellMark.UNKNOWN)
            case CellState.NOT_ASKED:
                return Cell(mark=CellMark.NOT_ASKED, reason=reason)
            case CellState.BLANK:
                has_known_cause = cell.field in BLANK_REASONS
                return Cell(mark=CellMark.BLANK, reason=reason if has_known_cause else "")
            case _:
                return self._value(cell, reason=reason)

    def _value(self, cell: GridCell, *, reason: str) -> Cell:
        text = " / ".join(line.text for line in cell.lines)
        lead, value = _divided(cell.field, text)
        is_derived = cell.state == CellState.DERIVED
        return Cell(
            value=value or lead,
            lead=lead if value else "",
            language=self._language_of(value) if value else None,
            mark=CellMark.DERIVED if is_derived else CellMark.KNOWN,
            reason=reason if is_derived else "",
        )

    def _statement(self, cell: GridCell, line: CellLine) -> Statement:
        lead, value = _divided(cell.field, line.text)
        where = ", ".join(line.sources)
        if not value:
            return Statement(lead, where)
        if not lead:
            return Statement(value, where, self._language_of(value))
        return Statement(line.text, where)

    def _language_of(self, text: str) -> str | None:
        """Return the language of data; a year or a number has none."""
        return self._data_language if LETTER.search(text) else None


def _divided(field: str, text: str) -> tuple[str, str]:
    """Divide "yes: a coach" into our own word and what people wrote; either may be empty."""
    words = CODED_FIELDS.get(InventoryField(field))
    if words is None:
        return "", text
    for label in map(str, words.labels):
        if text == label:
            return label, ""
        if text.startswith(f"{label}: "):
            return label, text[len(label) + 2 :]
    return "", text
