"""What a cell of the grid says: one value, two that differ, unknown, empty, or never asked.

Pure: rows of the database in, words out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vlecht.comparison.models import ComparedCase, ParticipantRow, RecordedConflict, RecordedValue
from vlecht.comparison.vocabulary import (
    BLANK_REASONS,
    CODED_FIELDS,
    CONFLICT_SUBJECTS,
    QUESTION_NUMBERS,
    Basis,
    CellState,
    ConflictKind,
    CountUnit,
    InventoryField,
    Involvement,
    Source,
    Status,
    ValueState,
)

# What the list of conflicts calls a field otherwise than the grid does.
_FIELD_OF_CONFLICT = {"evaluation": "evaluated", "method_term": "methods"}
_ONLY_WHEN_STOPPED = "stop_reason"


@dataclass(frozen=True)
class CellLine:
    """A value as it is shown, with the sources that say it."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """What is shown, in which state, and why it looks the way it does."""

    field: str
    state: CellState
    lines: tuple[CellLine, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """The word beside the mark; a plain value has none."""
        return "" if self.state == CellState.GIVEN else str(self.state.label)

    @property
    def icon(self) -> str:
        return _ICONS[self.state]

    @property
    def css_class(self) -> str:
        return f"cell-{_CLASSES[self.state]}"

    @property
    def text(self) -> str:
        """The whole cell as one text, for an export or the accessible name of a cell."""
        if not self.lines:
            return self.word
        several = len(self.lines) > 1
        shown = " / ".join(
            f"{line.text} ({', '.join(line.sources)})" if several and line.sources else line.text
            for line in self.lines
        )
        if self.state == CellState.CONFLICT and not several:
            # One value stands here; what contradicts it must not be lost in a file.
            return f"{shown} [{self.word}: {' '.join(self.reasons)}]"
        return f"{shown} [{self.word}]" if self.word else shown


_ICONS = {
    CellState.CONFLICT: "conflict",
    CellState.DERIVED: "derived",
    CellState.GIVEN: "",
    CellState.UNKNOWN: "unknown",
    CellState.BLANK: "unknown",
    CellState.NOT_ASKED: "not-asked",
}
_CLASSES = {
    CellState.CONFLICT: "conflict",
    CellState.DERIVED: "derived",
    CellState.GIVEN: "given",
    CellState.UNKNOWN: "unknown",
    CellState.BLANK: "blank",
    CellState.NOT_ASKED: "not-asked",
}


def conflict_field(conflict: RecordedConflict) -> str:
    """Return the field of the grid that a conflict is about, or what the list itself calls it."""
    return _FIELD_OF_CONFLICT.get(conflict.field, conflict.field)


def conflict_subject(conflict: RecordedConflict) -> str:
    """Return what a conflict is about, in the reader's language."""
    key = conflict_field(conflict)
    if key in InventoryField.values:
        return str(InventoryField(key).label)
    return str(CONFLICT_SUBJECTS.get(conflict.field, conflict.field))


def cell_of(
    field: InventoryField,
    case: ComparedCase,
    *,
    values: Sequence[RecordedValue],
    participants: Sequence[ParticipantRow] = (),
    conflicts: Sequence[RecordedConflict] = (),
) -> Cell:
    """Return the cell of one network in one column; the rows are those of this field alone."""
    lines = _lines(field, values, participants)
    differing = differ(values)
    if lines and (conflicts or differing):
        return Cell(field, CellState.CONFLICT, lines, _why_conflict(conflicts))
    derived = [value for value in values if value.basis == Basis.DERIVED]
    if lines and derived and not participants:
        return Cell(field, CellState.DERIVED, lines, _why_derived(derived))
    if lines:
        return Cell(field, CellState.GIVEN, lines)
    if any(value.state == ValueState.UNKNOWN for value in values):
        return Cell(field, CellState.UNKNOWN, reasons=(_("The source does not tell."),))
    state, reason = _why_empty(field, case)
    return Cell(field, state, reasons=(reason,))


def value_text(value: RecordedValue) -> str:
    """Return a value as people read it."""
    words = CODED_FIELDS.get(value.field)
    parts = []
    if words and value.code:
        parts.append(str(words(value.code).label) if value.code in words.values else value.code)
    if value.text:
        parts.append(value.text)
    if value.number is not None:
        parts.append(_number_text(value, value.number))
    text = ": ".join(parts[:2]) if words else "; ".join(parts[:1])
    rest = parts[2:] if words else parts[1:]
    return f"{text} ({'; '.join(rest)})" if rest else text


def _number_text(value: RecordedValue, amount: float) -> str:
    number = number_format(amount, decimal_pos=0, force_grouping=True)
    if value.field == InventoryField.COSTS:
        return f"€ {number}"
    if value.qualifier == "at_least":
        return _("at least %(number)s") % {"number": number}
    return number


def group_text(row: ParticipantRow) -> str:
    """Return a group with its number, where a source gives one."""
    if row.count is None:
        return row.as_written
    if row.unit == CountUnit.ORGANISATIONS:
        return ngettext(
            "%(group)s (%(count)d organisation)",
            "%(group)s (%(count)d organisations)",
            row.count,
        ) % {"group": row.as_written, "count": row.count}
    return f"{row.as_written} ({row.count})"


def differ(values: Sequence[RecordedValue]) -> bool:
    """Say whether sources do not say the same: another answer, another period, other words."""
    given = [value for value in values if value.state == ValueState.GIVEN]
    return any(not _say_the_same(one, other) for one, other in combinations(given, 2))


def _say_the_same(one: RecordedValue, other: RecordedValue) -> bool:
    if one.code and other.code:
        return one.code == other.code
    if one.from_date and one.until_date and other.from_date and other.until_date:
        # 2015 and October 2015 can both be true.
        return one.from_date <= other.until_date and other.from_date <= one.until_date
    if one.terms and other.terms:
        return _folded(one.terms) == _folded(other.terms)
    return _folded(one.text.split("|")) == _folded(other.text.split("|"))


def _folded(texts: Iterable[str]) -> set[str]:
    return {" ".join(text.split()).casefold() for text in texts if text.strip()}


def _lines(
    field: InventoryField, values: Sequence[RecordedValue], participants: Sequence[ParticipantRow]
) -> tuple[CellLine, ...]:
    if field == InventoryField.PARTICIPANTS and participants:
        return (CellLine("; ".join(group_text(row) for row in participants)),)
    if field == InventoryField.INVOLVEMENT:
        marked = [row for row in participants if row.involvement]
        texts = [f"{row.as_written}: {Involvement(row.involvement).label}" for row in marked]
        return (CellLine("; ".join(texts)),) if texts else ()
    by_text: dict[str, list[str]] = {}
    for value in values:
        if value.state == ValueState.GIVEN and (text := value_text(value)):
            same = next((known for known in by_text if _folded([known]) == _folded([text])), text)
            by_text.setdefault(same, []).append(str(Source(value.source).label))
    if len(by_text) > 1 and not differ(values):
        # The same in other words: the first source words it, and the rest agrees.
        first, *_rest = by_text
        by_text = {first: [source for sources in by_text.values() for source in sources]}
    return tuple(CellLine(text, tuple(sources)) for text, sources in by_text.items())


def _why_conflict(conflicts: Sequence[RecordedConflict]) -> tuple[str, ...]:
    if not conflicts:
        return (_("The sources do not say the same. Both are shown."),)
    return tuple(conflict_text(conflict) for conflict in conflicts)


def conflict_text(conflict: RecordedConflict) -> str:
    """Return a conflict in one breath: both values, both places, and what was done."""
    text = _("%(where_a)s: %(value_a)s. %(where_b)s: %(value_b)s.") % {
        "where_a": conflict.where_a,
        "value_a": conflict.value_a,
        "where_b": conflict.where_b,
        "value_b": conflict.value_b,
    }
    kind = ConflictKind(conflict.kind).label
    return f"{text} {str(kind)[:1].upper()}{str(kind)[1:]}."


def _why_derived(values: Sequence[RecordedValue]) -> tuple[str, ...]:
    note = next((value.note for value in values if value.note), "")
    if note:
        return (_("Not written like this in the source, but derived: %(note)s.") % {"note": note},)
    return (_("Not written like this in the source, but derived from it."),)


def _why_empty(field: InventoryField, case: ComparedCase) -> tuple[CellState, str]:
    if field not in QUESTION_NUMBERS:
        return CellState.NOT_ASKED, _("The questionnaire did not ask this.")
    if not case.has_questionnaire:
        return CellState.NOT_ASKED, _("Nobody filled in a questionnaire for this network.")
    if field == _ONLY_WHEN_STOPPED:
        return CellState.NOT_ASKED, _("Asked only of networks that stopped.")
    reason = BLANK_REASONS.get(field)
    return CellState.BLANK, str(reason or _("The source left this cell empty."))


def is_stopped(code: str) -> bool:
    """Say whether a status means that a network no longer meets."""
    return code in (Status.STOPPED, Status.COMPLETED)
