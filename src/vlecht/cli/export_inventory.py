"""Write an inventory as a table: networks as rows, what is known of them as columns.

Example: vlecht export inventory --format xlsx --output networks.xlsx
The cells are those of the comparison page. --all adds the parts of networks and the rows that only
the overview has. A text that looks like a formula gets an apostrophe in front.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from vlecht.cli.answer import add_json_option, answer


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "--format",
        choices=("csv", "xlsx", "ods"),
        default="csv",
        dest="ending",
        help="kind of file",
    )
    parser.add_argument("--title", help="which inventory, when there is more than one")
    parser.add_argument("--columns", default="", help="keys of columns, divided by commas")
    parser.add_argument("--all", action="store_true", help="also rows that do not count")
    parser.add_argument("--output", type=Path, help="file to write; without it standard output")
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the file."""
    from django.core.management.base import CommandError

    from vlecht.comparison.exports import EXPORT_FORMATS, grid_lines
    from vlecht.comparison.grid_query import GridQuery
    from vlecht.comparison.models import Inventory
    from vlecht.comparison.vocabulary import InventoryField, Shown

    inventories = Inventory.objects.order_by("title", "id")
    if arguments.title:
        inventories = inventories.filter(title=arguments.title)
    found = list(inventories[:2])
    if len(found) != 1:
        raise CommandError(
            "There is more than one inventory. Say which: --title TITLE"
            if found
            else "There is no inventory. Bring one in with: vlecht import inventory PATH"
        )
    keys = [key.strip() for key in arguments.columns.split(",") if key.strip()]
    unknown = sorted(set(keys) - set(InventoryField.values))
    if unknown:
        known = ", ".join(InventoryField.values)
        raise CommandError(f"No such column: {', '.join(unknown)}. There are: {known}")
    columns = tuple(field for field in InventoryField if not keys or field.value in keys)
    shown = Shown.ALL if arguments.all else Shown.COUNTED
    lines = list(grid_lines(found[0], GridQuery(columns=columns, shown=shown)))
    data = EXPORT_FORMATS[arguments.ending].write(found[0].title, lines)
    if arguments.output is None:
        sys.stdout.buffer.write(data)
        return 0
    arguments.output.write_bytes(data)
    facts = {"file": str(arguments.output), "rows": len(lines) - 1, "columns": len(lines[0])}
    answer(arguments, facts, [f"{arguments.output}: {facts['rows']} networks"])
    return 0
