"""Inventories: the real one, and as many networks as a measurement needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db import transaction

from tests.making.networks import make_programme
from tests.making.people import MOMENT
from vlecht.comparison.assembly import AssembledCase
from vlecht.comparison.models import Inventory
from vlecht.comparison.operations.case_writing import choose_from, write_cases
from vlecht.comparison.operations.imports import import_inventory
from vlecht.comparison.operations.publishing import publish_inventory
from vlecht.comparison.records import (
    CaseRecord,
    ConflictRecord,
    Content,
    ParticipantRecord,
    ValueRecord,
)
from vlecht.exchange.operations.inventories import import_shipped_inventory
from vlecht.networks.models import Programme
from vlecht.people.models import Person

_WORKPLACES = ("Flevoland", "Friesland", "Utrecht", "Nijmegen", "Zuyd", "Regio Zwolle")
_METHODS = ("actieleren", "intervisie", "leerkring", "design thinking", "symposium")
_THEMES = ("wijkteam", "inclusie", "jeugdhulp", "ouderenzorg")
_STATUSES = ("running", "stopped", "completed")
_CATEGORIES = ("education", "care", "municipality", "students", "volunteers")


def make_inventory(
    *,
    programme: Programme | None = None,
    coordinator: Person | None = None,
    is_published: bool = True,
    at: dt.datetime = MOMENT,
) -> Inventory:
    """Return the real inventory of 2019, as the demo has it."""
    programme = programme or make_programme("Werkplaatsen", coordinator=coordinator)
    inventory = import_shipped_inventory(programme=programme, actor=coordinator, at=at).inventory
    if is_published:
        publish_inventory(inventory=inventory, actor=coordinator, at=at)
    return inventory


@transaction.atomic
def make_many_cases(
    n: int, *, programme: Programme | None = None, at: dt.datetime = MOMENT
) -> Inventory:
    """Return a published inventory with `n` counted networks that look like the real ones."""
    outcome = import_inventory(
        programme=programme or make_programme("Veel netwerken"),
        title=f"{n} netwerken",
        content=Content(cases=(_case_record(0),)),
        files=[],
        actor=None,
        at=at,
    )
    assert outcome.run is not None
    for first in range(1, n, 1_000):
        numbers = range(first, min(first + 1_000, n))
        write_cases(outcome.inventory, list(_cases(numbers)), outcome.run)
    choose_from(outcome.inventory)
    return publish_inventory(inventory=outcome.inventory, actor=None, at=at)


def _cases(numbers: range) -> Iterator[AssembledCase]:
    for number in numbers:
        record = _case_record(number)
        yield AssembledCase(
            record=record,
            position=number + 1,
            values=record.values,
            participants=(
                ParticipantRecord(record.key, "Docenten", _CATEGORIES[number % 5]),
                ParticipantRecord(
                    record.key, "Bewoners", "residents_experts_by_experience", count=3
                ),
            ),
            conflicts=(
                ConflictRecord(
                    f"c{number}", record.key, "status", "a", "rij 1", "b", "rij 2", "scope", "beide"
                ),
            )
            if number % 3 == 0
            else (),
        )


def _case_record(number: int) -> CaseRecord:
    status = _STATUSES[number % 3]
    year = 2010 + number % 12
    workplace = _WORKPLACES[number % len(_WORKPLACES)]
    method = _METHODS[number % len(_METHODS)]
    theme = _THEMES[number % len(_THEMES)]
    return CaseRecord(
        key=f"x{number:05}",
        name=f"Leernetwerk {theme} {number}",
        record_type="questionnaire",
        counted=True,
        workplace=workplace,
        in_overview="yes",
        in_annex="yes",
        provenance=f"Gemaakt voor een meting, nummer {number}",
        values=(
            ValueRecord("workplace", "overview", workplace),
            ValueRecord("status", "overview", code=status),
            ValueRecord("status", "annex", code=_STATUSES[(number + number % 2) % 3]),
            ValueRecord(
                "start",
                "overview",
                str(year),
                from_date=f"{year}-01-01",
                until_date=f"{year}-12-31",
            ),
            ValueRecord("description", "annex", f"Een netwerk over {theme} in {workplace}"),
            ValueRecord("goal", "annex", f"Samen leren over {theme}"),
            ValueRecord("methods", "annex", method, terms=(method,)),
            ValueRecord("themes", "annex", theme, terms=(theme,)),
            ValueRecord("evaluated", "annex", state="unknown")
            if number % 2
            else ValueRecord("evaluated", "annex", "Tussentijds", code="yes"),
        ),
    )
