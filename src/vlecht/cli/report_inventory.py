"""Write the report of an inventory to a file.

Example: vlecht report inventory --format pdf --language nl -o report.pdf
Without --inventory it takes the only inventory there is. `-o -` writes to standard output.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from vlecht.cli.answer import add_json_option, answer

FORMATS = ("html", "pdf", "docx", "xlsx", "ods")
LANGUAGES = ("nl", "en")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--format", choices=FORMATS, default="pdf", help="kind of file")
    parser.add_argument("--language", choices=LANGUAGES, default="nl", help="language to write in")
    parser.add_argument("--inventory", default="", help="title or id of the inventory")
    parser.add_argument("-o", "--output", required=True, help="file to write, or - ")
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the file whole or not at all."""
    from django.core.management.base import CommandError
    from django.utils import timezone

    from vlecht.reports.document.printable import UnprintableText
    from vlecht.reports.inventory_choice import inventory_named
    from vlecht.reports.inventory_report import inventory_report
    from vlecht.reports.queries import TooManyNetworks, inventory_material
    from vlecht.reports.renderers.files import RENDERERS
    from vlecht.reports.report_page import reason_of
    from vlecht.reports.vocabulary import ReportLanguage

    inventory = inventory_named(arguments.inventory)
    try:
        material = inventory_material(inventory, language=ReportLanguage(arguments.language))
        report = inventory_report(material, on=timezone.localdate())
        content = RENDERERS[arguments.format](report)
    except (TooManyNetworks, UnprintableText) as refusal:
        raise CommandError(reason_of(refusal)) from refusal
    if arguments.output == "-":
        sys.stdout.buffer.write(content)
        return 0
    target = Path(arguments.output)
    beside = target.with_name(f".{target.name}.part")
    beside.write_bytes(content)
    beside.replace(target)
    facts = {
        "inventory": inventory.title,
        "networks": material.n_networks,
        "format": arguments.format,
        "language": arguments.language,
        "bytes": len(content),
        "file": str(target),
    }
    answer(
        arguments,
        facts,
        [f"Wrote {target}: {material.n_networks} networks, {len(content)} bytes."],
    )
    return 0
