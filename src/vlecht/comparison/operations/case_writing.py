"""Write assembled networks to the database: what changed, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Count, Q

from vlecht.comparison.assembly import (
    AssembledCase,
    assemble,
    conflicts_of_the_report,
    facets_of,
    search_text_of,
    start_of,
)
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
from vlecht.comparison.queries.imports import CaseChanges, changes_between
from vlecht.comparison.records import ConflictRecord, Content, ValueRecord

_BATCH = 2_000
_FROM_THE_RECORD = (
    "name", "record_type", "counted", "workplace", "in_overview", "overview_row", "in_annex",
    "annex_section", "provenance",
)  # fmt: skip
_CASE_FIELDS = (
    *_FROM_THE_RECORD, "position", "start_from_date", "start_until_date", "search_text", "digest",
)  # fmt: skip


def write_content(inventory: Inventory, content: Content, run: InventoryImport) -> CaseChanges:
    """Make an inventory equal to a content; networks that stay the same are not touched."""
    cases = assemble(content)
    changes = changes_between(inventory, cases)
    touched = {*changes.new, *changes.changed}
    ComparedCase.objects.filter(inventory=inventory, key__in=changes.gone).delete()
    write_cases(inventory, [case for case in cases if case.record.key in touched], run)
    _write_report(inventory, content)
    choose_from(inventory)
    return changes


def write_cases(inventory: Inventory, cases: Sequence[AssembledCase], run: InventoryImport) -> None:
    """Create or replace networks with everything that belongs to them."""
    rows = {
        row.key: row
        for row in ComparedCase.objects.filter(
            inventory=inventory, key__in=[case.record.key for case in cases]
        )
    }
    for model in (RecordedValue, ParticipantRow, RecordedConflict, CaseFacet):
        model.objects.filter(case__in=rows.values()).delete()
    filled = [
        _fill(rows.get(case.record.key) or ComparedCase(inventory=inventory), case)
        for case in cases
    ]
    ComparedCase.objects.bulk_update(
        [row for row in filled if row.pk], _CASE_FIELDS, batch_size=_BATCH
    )
    ComparedCase.objects.bulk_create([row for row in filled if not row.pk], batch_size=_BATCH)
    _write_parents(inventory, cases, filled)
    _write_belongings(inventory, cases, filled, run)


def choose_from(inventory: Inventory) -> None:
    """Count what the filters can offer, so that no page needs to."""
    options: dict[str, list[list[object]]] = defaultdict(list)
    found = (
        CaseFacet.objects.filter(inventory=inventory)
        .values_list("facet", "key")
        .annotate(n=Count("case_id", filter=Q(case__counted=True)))
    )
    # One label a key: two networks may write the same method with another capital.
    labels = {
        (facet, key): label
        for facet, key, label in CaseFacet.objects.filter(inventory=inventory)
        .order_by("-id")
        .values_list("facet", "key", "label")
    }
    for facet, key, n in sorted(found, key=lambda row: (row[0], -row[2], row[1])):
        options[facet].append([key, labels[facet, key], n])
    inventory.facet_options = dict(options)
    inventory.save(update_fields=["facet_options"])


def _fill(row: ComparedCase, case: AssembledCase) -> ComparedCase:
    row.key = case.record.key
    for name in _FROM_THE_RECORD:
        setattr(row, name, getattr(case.record, name))
    row.position = case.position
    row.start_from_date, row.start_until_date = start_of(case) or (None, None)
    row.search_text = search_text_of(case)
    row.digest = case.digest
    return row


def _write_parents(
    inventory: Inventory, cases: Sequence[AssembledCase], rows: Sequence[ComparedCase]
) -> None:
    parent_keys = {case.record.parent_key for case in cases} - {""}
    if not parent_keys and not any(row.parent_id for row in rows):
        return
    parents = {
        row.key: row
        for row in ComparedCase.objects.filter(inventory=inventory, key__in=parent_keys)
    }
    for case, row in zip(cases, rows, strict=True):
        row.parent = parents.get(case.record.parent_key)
    ComparedCase.objects.bulk_update(rows, ["parent"], batch_size=_BATCH)


def _write_belongings(
    inventory: Inventory,
    cases: Sequence[AssembledCase],
    rows: Sequence[ComparedCase],
    run: InventoryImport,
) -> None:
    pairs = list(zip(cases, rows, strict=True))
    RecordedValue.objects.bulk_create(
        [_value_row(value, row, run) for case, row in pairs for value in case.values],
        batch_size=_BATCH,
    )
    ParticipantRow.objects.bulk_create(
        [
            ParticipantRow(
                case=row,
                position=position,
                as_written=group.as_written,
                category=group.category,
                second_category=group.second_category,
                count=group.count,
                unit=group.unit,
                involvement=group.involvement,
                origin=group.origin,
                note=group.note,
            )
            for case, row in pairs
            for position, group in enumerate(case.participants, start=1)
        ],
        batch_size=_BATCH,
    )
    RecordedConflict.objects.bulk_create(
        [
            _conflict_row(conflict, inventory, row)
            for case, row in pairs
            for conflict in case.conflicts
        ],
        batch_size=_BATCH,
    )
    CaseFacet.objects.bulk_create(
        [
            CaseFacet(inventory=inventory, case=row, facet=facet, key=key, label=label)
            for case, row in pairs
            for facet, key, label in facets_of(case)
        ],
        batch_size=_BATCH,
    )


def _value_row(value: ValueRecord, case: ComparedCase, run: InventoryImport) -> RecordedValue:
    return RecordedValue(
        case=case,
        field=value.field,
        source=value.source,
        state=value.state,
        text=value.text,
        code=value.code,
        number=value.number,
        from_date=_date(value.from_date),
        until_date=_date(value.until_date),
        terms=list(value.terms),
        basis=value.basis,
        qualifier=value.qualifier,
        note=value.note,
        provenance=value.provenance,
        brought_by=run,
    )


def _conflict_row(
    conflict: ConflictRecord, inventory: Inventory, case: ComparedCase | None
) -> RecordedConflict:
    return RecordedConflict(
        inventory=inventory,
        case=case,
        key=conflict.key,
        field=conflict.field,
        value_a=conflict.value_a,
        where_a=conflict.where_a,
        value_b=conflict.value_b,
        where_b=conflict.where_b,
        kind=conflict.kind,
        handling=conflict.handling,
    )


def _write_report(inventory: Inventory, content: Content) -> None:
    """Write what is said over all networks together; these rows are few, so they are replaced."""
    RecordedConflict.objects.filter(inventory=inventory, case=None).delete()
    RecordedConflict.objects.bulk_create(
        [_conflict_row(conflict, inventory, None) for conflict in conflicts_of_the_report(content)]
    )
    Finding.objects.filter(inventory=inventory).delete()
    Finding.objects.bulk_create(
        Finding(
            inventory=inventory,
            position=position,
            section=finding.section,
            theme=finding.theme,
            text=finding.text,
            respondents=finding.respondents,
            basis=finding.basis,
            note=finding.note,
        )
        for position, finding in enumerate(content.findings or (), start=1)
    )
    ReportFact.objects.filter(inventory=inventory).delete()
    ReportFact.objects.bulk_create(_fact_rows(inventory, content))


def _fact_rows(inventory: Inventory, content: Content) -> Iterable[ReportFact]:
    for fact in content.facts or ():
        yield ReportFact(inventory=inventory, key=fact.key, value=fact.value, section=fact.section)


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
