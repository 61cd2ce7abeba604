"""Everything the page of one network shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vlecht.comparison.cells import Cell, cell_of, conflict_field, value_text
from vlecht.comparison.models import (
    ComparedCase,
    ParticipantRow,
    RecordedConflict,
    RecordedValue,
)
from vlecht.comparison.vocabulary import (
    QUESTION_NUMBERS,
    InventoryField,
    ParticipantCategory,
    Source,
)


@dataclass(frozen=True)
class NamedCell:
    """A cell with its field and the number of its question, if it was asked."""

    field: InventoryField
    cell: Cell
    question: int | None


@dataclass(frozen=True)
class GroupOfParticipants:
    """The groups of one category, in the order of the report."""

    label: str
    rows: tuple[ParticipantRow, ...]


@dataclass(frozen=True)
class SaidBySource:
    """One value with the source and the place it comes from."""

    field: str
    text: str
    source: str
    place: str
    note: str


@dataclass(frozen=True)
class CasePage:
    case: ComparedCase
    cells: Mapping[str, NamedCell]
    values: tuple[RecordedValue, ...]
    participants: tuple[GroupOfParticipants, ...]
    conflicts: tuple[RecordedConflict, ...]
    said: tuple[SaidBySource, ...]
    components: tuple[ComparedCase, ...]

    def terms(self, field: InventoryField) -> tuple[str, ...]:
        """Return what a field lists, each thing once, over all sources."""
        terms = (term for value in self.values if value.field == field for term in value.terms)
        return tuple(dict.fromkeys(terms))


def case_page(case: ComparedCase) -> CasePage:
    """Load a network with all that was recorded of it: four queries."""
    values = tuple(RecordedValue.objects.filter(case=case).order_by("pk"))
    participants = tuple(ParticipantRow.objects.filter(case=case).order_by("position"))
    conflicts = tuple(RecordedConflict.objects.filter(case=case).order_by("pk"))
    components = ComparedCase.objects.filter(parent=case).order_by("position")
    return CasePage(
        case=case,
        cells=_cells(case, values, participants, conflicts),
        values=values,
        participants=_by_category(participants),
        conflicts=conflicts,
        said=tuple(_said(value) for value in values),
        components=tuple(components),
    )


def _cells(
    case: ComparedCase,
    values: Sequence[RecordedValue],
    participants: Sequence[ParticipantRow],
    conflicts: Sequence[RecordedConflict],
) -> Mapping[str, NamedCell]:
    by_field: dict[str, list[RecordedValue]] = defaultdict(list)
    for value in values:
        by_field[value.field].append(value)
    differing: dict[str, list[RecordedConflict]] = defaultdict(list)
    for conflict in conflicts:
        differing[conflict_field(conflict)].append(conflict)
    of_groups = (InventoryField.PARTICIPANTS, InventoryField.INVOLVEMENT)
    return {
        field.value: NamedCell(
            field,
            cell_of(
                field,
                case,
                values=by_field[field],
                participants=participants if field in of_groups else (),
                conflicts=differing[field],
            ),
            QUESTION_NUMBERS.get(field),
        )
        for field in InventoryField
    }


def _by_category(rows: Sequence[ParticipantRow]) -> tuple[GroupOfParticipants, ...]:
    found: dict[str, list[ParticipantRow]] = defaultdict(list)
    for row in rows:
        found[row.category].append(row)
    order = [*ParticipantCategory.values, ""]
    return tuple(
        GroupOfParticipants(str(ParticipantCategory(key).label) if key else "", tuple(found[key]))
        for key in order
        if key in found
    )


def _said(value: RecordedValue) -> SaidBySource:
    return SaidBySource(
        field=str(InventoryField(value.field).label),
        text=value_text(value),
        source=str(Source(value.source).label),
        place=value.provenance,
        note=value.note,
    )
