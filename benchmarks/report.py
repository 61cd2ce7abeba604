#!/usr/bin/env python3
"""How long the inventory report of the seventeen networks takes, and how much memory.

    .venv/bin/python benchmarks/report.py [--json]

Every format is made in a process of its own, from the database to the bytes, as `vlecht report
inventory` does it. Wall time counts the start of Python and Django too; making does not.
Exit code 1 when making the PDF takes more than 5 s, or any format more than 400 MB.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FORMATS = ("html", "pdf", "docx", "xlsx", "ods")
LANGUAGES = ("nl", "en")
MOST_SECONDS_OF_A_PDF = 5.0
MOST_MEGABYTES = 400


def start_django() -> None:
    """Load the program with the data folder of this run."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vlecht.config.settings")
    import django

    django.setup()


def fill() -> None:
    """Take the shipped inventory into an empty database."""
    start_django()
    from django.core.management import call_command
    from django.utils import timezone

    from vlecht.exchange.operations.inventories import import_shipped_inventory
    from vlecht.networks.operations.learning_networks import start_programme

    call_command("migrate", verbosity=0)
    now = timezone.now()
    programme = start_programme(name="Werkplaatsen", actor=None, at=now)
    import_shipped_inventory(programme=programme, actor=None, at=now)


def make(file_format: str, language: str) -> None:
    """Make one file and print what it took."""
    start_django()
    from django.utils import timezone

    from vlecht.reports.inventory_choice import inventory_named
    from vlecht.reports.inventory_report import inventory_report
    from vlecht.reports.queries import inventory_material
    from vlecht.reports.renderers.files import RENDERERS
    from vlecht.reports.vocabulary import ReportLanguage

    started, worked = time.perf_counter(), time.process_time()
    material = inventory_material(inventory_named(""), language=ReportLanguage(language))
    content = RENDERERS[file_format](inventory_report(material, on=timezone.localdate()))
    facts = {
        "making_seconds": round(time.perf_counter() - started, 2),
        "cpu_seconds": round(time.process_time() - worked, 2),
        "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "kilobytes": round(len(content) / 1024),
        "networks": material.n_networks,
    }
    print(json.dumps(facts))


def run_child(folder: Path, *words: str) -> str:
    environment = {**os.environ, "VLECHT_DATA_DIR": str(folder)}
    environment.pop("DATABASE_URL", None)
    child = subprocess.run(
        [sys.executable, __file__, *words], env=environment, check=True, capture_output=True
    )
    return child.stdout.decode()


def measure(folder: Path, file_format: str, language: str) -> dict[str, object]:
    """Return what one format took in a fresh process."""
    started = time.perf_counter()
    told = run_child(folder, "make", file_format, language)
    seconds = round(time.perf_counter() - started, 2)
    facts = json.loads(told.strip().splitlines()[-1])
    return {"format": file_format, "language": language, "wall_seconds": seconds, **facts}


def main() -> int:
    """Measure everything and say whether it stays within bounds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("step", nargs="*", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.step == ["fill"]:
        fill()
        return 0
    if arguments.step[:1] == ["make"]:
        make(*arguments.step[1:])
        return 0
    with tempfile.TemporaryDirectory(prefix="vlecht-report-") as name:
        folder = Path(name)
        run_child(folder, "fill")
        rows = [
            measure(folder, file_format, language)
            for file_format in FORMATS
            for language in LANGUAGES
        ]
    if arguments.json:
        print(json.dumps(rows, indent=2))
    else:
        columns = list(rows[0])
        print("  ".join(f"{column:>14}" for column in columns))
        for row in rows:
            print("  ".join(f"{row[column]!s:>14}" for column in columns))
    return int(any(is_over(row) for row in rows))


def is_over(row: dict[str, object]) -> bool:
    """Tell whether a measurement is out of bounds."""
    seconds, megabytes = float(str(row["making_seconds"])), float(str(row["peak_megabytes"]))
    return megabytes > MOST_MEGABYTES or (
        row["format"] == "pdf" and seconds > MOST_SECONDS_OF_A_PDF
    )


if __name__ == "__main__":
    sys.exit(main())
