"""What an inventory report is made of, read in a constant number of queries."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import translation

from vlecht.comparison.cells import Cell
from vlecht.comparison.models import (
    CaseFacet,
    ComparedCase,
    Finding,
    Inventory,
    InventoryImport,
    ParticipantRow,
    RecordedConflict,
    RecordedValue,
    ReportFact,
)
from vlecht.comparison.queries.grid import grid_rows
from vlecht.comparison.queries.imports import last_import_of
from vlecht.comparison.vocabulary import CODED_FIELDS, InventoryField, ValueState
from vlecht.journal.refusal import OperationRefused
from vlecht.reports.vocabulary import MOST_NETWORKS, ReportLanguage


class TooManyNetworks(OperationRefused):
    """A report over this many networks could not be read by anybody."""

    def __init__(self, *, n_networks: int) -> None:
        self.n_networks = n_networks
        super().__init__(f"{n_networks} > {MOST_NETWORKS}")


@dataclass(frozen=True)
class NetworkMaterial:
    """One network with everything the inventory holds of it."""

    case: ComparedCase
    cells: Mapping[InventoryField, Cell]
    codes: Mapping[str, frozenset[str]]
    facets: Mapping[str, Mapping[str, str]]
    participants: tuple[ParticipantRow, ...]
    conflicts: tuple[RecordedConflict, ...]
    ended: tuple[dt.date, dt.date] | None


@dataclass(frozen=True)
class InventoryMaterial:
    """Everything a report needs. `networks` are the counted ones and nothing is counted beside."""

    inventory: Inventory
    language: ReportLanguage
    networks: tuple[NetworkMaterial, ...]
    not_counted: tuple[ComparedCase, ...]
    findings: tuple[Finding, ...]
    facts: Mapping[str, str]
    conflicts_of_the_report: tuple[RecordedConflict, ...]
    conflicts_of_not_counted: tuple[RecordedConflict, ...]
    n_conflicts: int
    last_import: InventoryImport | None

    @property
    def n_networks(self) -> int:
        return len(self.networks)


def inventory_material(inventory: Inventory, *, language: ReportLanguage) -> InventoryMaterial:
    """Read an inventory whole, with our own words in one language.

    Raises
    ------
    TooManyNetworks
        Above `MOST_NETWORKS`; nothing large was read.
    """
    n_networks = ComparedCase.objects.filter(inventory=inventory, counted=True).count()
    if n_networks > MOST_NETWORKS:
        raise TooManyNetworks(n_networks=n_networks)
    cases = list(
        ComparedCase.objects.filter(inventory=inventory)
        .select_related("parent")
        .order_by("position")[: 2 * MOST_NETWORKS]
    )
    counted = [case for case in cases if case.counted]
    counted_ids = {case.pk for case in counted}
    conflicts = list(RecordedConflict.objects.filter(inventory=inventory).order_by("pk"))
    with translation.override(language.value):
        networks = _networks(counted, conflicts)
    return InventoryMaterial(
        inventory=inventory,
        language=language,
        networks=networks,
        not_counted=tuple(case for case in cases if not case.counted),
        findings=tuple(Finding.objects.filter(inventory=inventory).order_by("position")),
        facts=dict(ReportFact.objects.filter(inventory=inventory).values_list("key", "value")),
        conflicts_of_the_report=tuple(each for each in conflicts if each.case_id is None),
        conflicts_of_not_counted=tuple(
            each
            for each in conflicts
            if each.case_id is not None and each.case_id not in counted_ids
        ),
        n_conflicts=len(conflicts),
        last_import=last_import_of(inventory),
    )


def _networks(
    cases: Sequence[ComparedCase], conflicts: Iterable[RecordedConflict]
) -> tuple[NetworkMaterial, ...]:
    conflicts_by_case = _by_case(conflicts)
    participants = _by_case(ParticipantRow.objects.filter(case__in=cases).order_by("position"))
    facets = _by_case(CaseFacet.objects.filter(case__in=cases).order_by("pk"))
    values = _by_case(
        RecordedValue.objects.filter(
            case__in=cases, field__in=[*CODED_FIELDS, InventoryField.END], state=ValueState.GIVEN
        ).order_by("pk")
    )
    return tuple(
        NetworkMaterial(
            case=row.case,
            cells=dict(zip(InventoryField, row.cells, strict=True)),
            codes=_codes(values[row.case.pk]),
            facets=_facets(facets[row.case.pk]),
            participants=tuple(participants[row.case.pk]),
            conflicts=tuple(conflicts_by_case[row.case.pk]),
            ended=_ended(values[row.case.pk]),
        )
        for row in grid_rows(cases, list(InventoryField))
    )


def _by_case(rows: Iterable[Any]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.case_id].append(row)
    return found


def _codes(values: Iterable[RecordedValue]) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for value in values:
        if value.code:
            found[value.field].add(value.code)
    return {field: frozenset(codes) for field, codes in found.items()}


def _facets(rows: Iterable[CaseFacet]) -> Mapping[str, Mapping[str, str]]:
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        found[row.facet][row.key] = row.label
    return found


def _ended(values: Iterable[RecordedValue]) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day on which a source lets the network end."""
    ends = [
        (value.from_date, value.until_date)
        for value in values
        if value.field == InventoryField.END and value.from_date and value.until_date
    ]
    if not ends:
        return None
    return min(first for first, _last in ends), max(last for _first, last in ends)
