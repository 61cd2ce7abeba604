"""Bring in an inventory of learning networks: a survey export and the tables beside it.

Example: vlecht import inventory ~/wsd2019 --json
PATH is a folder with CSV or Excel files, or one such file. Everything comes in, or nothing does.
A second time changes nothing. The last import can be undone on the page of the inventory.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vlecht.cli.answer import add_json_option, answer

if TYPE_CHECKING:
    from vlecht.comparison.operations.imports import ImportOutcome
    from vlecht.exchange.operations.inventories import FilesUnreadable
    from vlecht.exchange.readers.inventory import Reading
    from vlecht.networks.models import Programme

FIRST_PROGRAMME = "Werkplaatsen Sociaal Domein"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("path", type=Path, help="folder with the files, or one file")
    parser.add_argument(
        "--programme", help="name of the programme it belongs to; made when there is none"
    )
    parser.add_argument("--title", default="", help="what the inventory is called")
    parser.add_argument("--publish", action="store_true", help="show it to all who sign in")
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Import and report; exit 0 when it came in or was there already."""
    from django.db import transaction
    from django.utils import timezone

    from vlecht.comparison.operations.publishing import publish_inventory
    from vlecht.exchange.operations.inventories import FilesUnreadable, import_files

    files = files_at(arguments.path)
    at = timezone.now()
    try:
        with transaction.atomic():
            programme = programme_named(arguments.programme, at=at)
            outcome, reading = import_files(
                programme=programme, files=files, actor=None, at=at, title=arguments.title
            )
            if arguments.publish:
                publish_inventory(inventory=outcome.inventory, actor=None, at=at)
    except FilesUnreadable as unreadable:
        answer(arguments, fault_facts(unreadable), [])
        if not arguments.json:
            print(unreadable, file=sys.stderr)
        return 1
    answer(arguments, facts_of(outcome, reading), lines_of(outcome, reading))
    return 0


def files_at(path: Path) -> list[tuple[str, bytes]]:
    """Return the files that could be part of an inventory, with what is needed of each."""
    from vlecht.exchange.reading import READABLE_ENDINGS, read_head

    found = sorted(path.iterdir()) if path.is_dir() else [path]
    return [
        (file.name, read_head(file))
        for file in found
        if file.is_file() and file.suffix.casefold() in READABLE_ENDINGS
    ] or ([] if path.is_dir() else [(path.name, read_head(path))])


def programme_named(name: str | None, *, at: Any) -> Programme:
    """Return the programme of this name; without a name the only one, or a first one."""
    from django.core.management.base import CommandError

    from vlecht.networks.models import Programme
    from vlecht.networks.operations.learning_networks import start_programme

    programmes = Programme.objects.order_by("name", "id")
    if name is not None:
        programmes = programmes.filter(name=name)
    found = list(programmes[:2])
    if len(found) == 1:
        return found[0]
    if found:
        raise CommandError("There is more than one programme. Say which: --programme NAME")
    return start_programme(name=name or FIRST_PROGRAMME, actor=None, at=at)


def facts_of(outcome: ImportOutcome, reading: Reading) -> dict[str, Any]:
    """Return what a program wants to know."""
    blanks = Counter(cell["file"] for cell in reading.blank_cells)
    return {
        "status": "unchanged" if outcome.run is None else "imported",
        "inventory": {"id": outcome.inventory.pk, "title": outcome.inventory.title},
        "programme": outcome.inventory.programme.name,
        **outcome.counts,
        "changes": {
            "new": outcome.changes.new,
            "changed": outcome.changes.changed,
            "gone": outcome.changes.gone,
            "unchanged": len(outcome.changes.unchanged),
        },
        "files": reading.files,
        "blank_cells": {
            "total": len(reading.blank_cells),
            "by_file": dict(sorted(blanks.items())),
            "cells": reading.blank_cells,
        },
        "columns_not_used": reading.passed_over,
    }


def fault_facts(unreadable: FilesUnreadable) -> dict[str, Any]:
    """Return what is wrong, for a program."""
    from vlecht.exchange.fault_texts import fault_text

    return {
        "status": "refused",
        "faults": [
            {
                "code": fault.code,
                "file": fault.file,
                "row": fault.row,
                "column": fault.column_letters,
                "column_name": fault.column,
                "message": str(fault_text(fault)),
            }
            for fault in unreadable.faults
        ],
    }


def lines_of(outcome: ImportOutcome, reading: Reading) -> Iterator[str]:
    """Yield what a person wants to know."""
    counts = outcome.counts
    yield f"{outcome.inventory.title} ({outcome.inventory.programme.name})"
    if outcome.run is None:
        yield "Unchanged: all of this was there already."
    yield f"{counts['questionnaires']:>6} questionnaires"
    yield f"{counts['networks_counted']:>6} networks counted"
    yield f"{counts['networks_described']:>6} networks described, parts and overview rows included"
    yield f"{counts['participant_rows']:>6} groups of participants"
    yield f"{counts['conflicts']:>6} conflicts between sources, all kept"
    yield f"{counts['findings']:>6} findings"
    yield f"{len(reading.blank_cells):>6} blank cells, kept blank:"
    blanks = Counter((cell["file"], cell["column"]) for cell in reading.blank_cells)
    rows = {file["name"]: file["rows"] for file in reading.files}
    for (file, column), n in sorted(blanks.items()):
        yield f"         {file} {column}: {n} of {rows.get(file, '?')}"
    changes = outcome.changes
    yield (
        f"{len(changes.new)} new, {len(changes.changed)} changed, {len(changes.gone)} gone, "
        f"{len(changes.unchanged)} unchanged"
    )
