"""The grid: networks as rows, what is known as columns. A constant number of queries."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from vlecht.comparison.assembly import searchable
from vlecht.comparison.cells import Cell, cell_of, conflict_field
from vlecht.comparison.grid_query import GridQuery
from vlecht.comparison.models import (
    CaseFacet,
    ComparedCase,
    Inventory,
    ParticipantRow,
    RecordedConflict,
    RecordedValue,
)
from vlecht.comparison.vocabulary import InventoryField, RecordType, Shown, Sort

_FROM_PARTICIPANTS = frozenset({InventoryField.PARTICIPANTS, InventoryField.INVOLVEMENT})
_ORDERS: Mapping[Sort, tuple[str, ...]] = {
    Sort.AS_REPORTED: ("position",),
    Sort.NAME: ("name", "id"),
    Sort.WORKPLACE: ("workplace", "position"),
    Sort.START: ("start_from_date", "position"),
    Sort.START_NEWEST: ("-start_from_date", "position"),
}
_CHUNK = 500


@dataclass(frozen=True)
class GridRow:
    """One network with its cells, in the order of the columns."""

    case: ComparedCase
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class GridCounts:
    """How many networks the filters leave; parts of a network are never counted beside it."""

    rows: int
    networks: int
    questionnaires: int


def cases_for(inventory: Inventory, query: GridQuery) -> QuerySet[ComparedCase]:
    """Return the networks that an address asks for, in its order."""
    cases = ComparedCase.objects.filter(inventory=inventory)
    if query.shown == Shown.COUNTED:
        cases = cases.filter(counted=True)
    for facet, key in query.facets.items():
        matching = CaseFacet.objects.filter(inventory=inventory, facet=facet, key=key)
        cases = cases.filter(pk__in=matching.values("case_id"))
    if query.start_from:
        cases = cases.filter(start_until_date__gte=dt.date(query.start_from, 1, 1))
    if query.start_to:
        cases = cases.filter(start_from_date__lte=dt.date(query.start_to, 12, 31))
    for word in searchable(query.text).split():
        cases = cases.filter(search_text__contains=word)
    return cases.order_by(*_ORDERS[query.sort])


def counts_of(cases: QuerySet[ComparedCase]) -> GridCounts:
    """Count rows, networks and questionnaires in one query."""
    found = cases.order_by().aggregate(
        rows=Count("pk"),
        networks=Count("pk", filter=Q(counted=True)),
        questionnaires=Count(
            "pk", filter=Q(counted=True, record_type=RecordType.QUESTIONNAIRE.value)
        ),
    )
    return GridCounts(**found)


def loaded(case_ids: Iterable[int]) -> list[ComparedCase]:
    """Return networks in the order of their ids; loads the parent.

    A page far down a long list finds its ids in an index alone and then loads those rows only.
    """
    ordered = list(case_ids)
    found = ComparedCase.objects.select_related("parent").defer("search_text").in_bulk(ordered)
    return [found[case_id] for case_id in ordered]


def grid_rows(
    cases: Sequence[ComparedCase], columns: Sequence[InventoryField]
) -> tuple[GridRow, ...]:
    """Return the cells of some networks: three queries, however many there are."""
    values = _grouped(
        RecordedValue.objects.filter(case__in=cases, field__in=columns).order_by("pk"), "field"
    )
    participants = _participants(cases) if _FROM_PARTICIPANTS.intersection(columns) else {}
    conflicts = defaultdict(list)
    for conflict in RecordedConflict.objects.filter(case__in=cases).order_by("pk"):
        conflicts[conflict.case_id, conflict_field(conflict)].append(conflict)
    return tuple(
        GridRow(
            case,
            tuple(
                cell_of(
                    column,
                    case,
                    values=values.get((case.pk, column.value), ()),
                    participants=participants.get(case.pk, ())
                    if column in _FROM_PARTICIPANTS
                    else (),
                    conflicts=conflicts.get((case.pk, column.value), ()),
                )
                for column in columns
            ),
        )
        for case in cases
    )


def all_grid_rows(inventory: Inventory, query: GridQuery) -> Iterator[GridRow]:
    """Yield every row that an address asks for, not one page of it; for exports."""
    cases = cases_for(inventory, query).select_related("parent").defer("search_text")
    found: list[ComparedCase] = []
    for case in cases.iterator(chunk_size=_CHUNK):
        found.append(case)
        if len(found) == _CHUNK:
            yield from grid_rows(found, query.columns)
            found = []
    yield from grid_rows(found, query.columns)


def _grouped(rows: Iterable[Any], name: str) -> Mapping[tuple[Hashable, str], list[Any]]:
    found: dict[tuple[Hashable, str], list[Any]] = defaultdict(list)
    for row in rows:
        found[row.case_id, getattr(row, name)].append(row)
    return found


def _participants(cases: Sequence[ComparedCase]) -> Mapping[int, list[ParticipantRow]]:
    found: dict[int, list[ParticipantRow]] = defaultdict(list)
    for row in ParticipantRow.objects.filter(case__in=cases).order_by("position"):
        found[row.case_id].append(row)
    return found
