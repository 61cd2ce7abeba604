#!/usr/bin/env python3
"""Measures every page with few and with many networks: server time and number of queries.

    benchmarks/pages.py                          20 and 20,000 networks, on SQLite
    benchmarks/pages.py --sizes 20 2000 --json
    benchmarks/pages.py --database postgresql://postgres@127.0.0.1:5432/vlecht_bench

Each size gets an empty database of its own. A page is measured as somebody whom its rule admits,
through the whole program except the network card. It fails when a page needs more queries at the
larger size, when the grid is more than three times as slow there (p95), or when the median of the
catalogue search is above 50 ms.
"""

import argparse
import json
import logging
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
SLOWEST_GRID_RATIO = 3.0
SLOWEST_SEARCH_MS = 50.0
GRID = "comparison:grid"
SEARCH = "library:search"
# What to ask of a page, where without a question it shows nothing.
QUESTIONS = {SEARCH: "?q=leren", "reports:inventory-report-file": "?file_format=xlsx&language=nl"}


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs=2, default=[20, 20_000])
    parser.add_argument("--repeat", type=int, default=20, help="requests per page")
    parser.add_argument("--database", help="address of a PostgreSQL server and a name to make")
    parser.add_argument("--only", help="a part of the name of the pages to measure")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def percentile(values: list[float], share: float) -> float:
    """Return the value below which this share of the measurements lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def measure(size: int, repeat: int, only: str | None) -> dict[str, dict[str, float]]:
    """Fill the database to a size and measure every page; runs in a process of its own."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vlecht.config.settings")
    import django
    from django.conf import settings

    django.setup()
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.SECURITY_CONTACT = "security@example.org"
    logging.disable(logging.WARNING)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    from django.core.management import call_command
    from django.db import connection, transaction

    call_command("migrate", interactive=False, verbosity=0)
    from benchmarks.filling import fill, page_addresses

    with transaction.atomic():
        world = fill(size)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return {
        name: measure_page(client, address + QUESTIONS.get(name, ""), repeat)
        for name, client, address in page_addresses(world)
        if not only or only in name
    }


def measure_page(client: Any, address: str, repeat: int) -> dict[str, float]:
    """Ask for a page many times; return times in milliseconds and the number of queries."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    status = client.get(address).status_code
    with CaptureQueriesContext(connection) as captured:
        consume(client.get(address))
        queries = len(captured)
    times = []
    for _ in range(repeat):
        start = clock()
        consume(client.get(address))
        times.append((clock() - start) * 1000)
        if sum(times) > 20_000:  # noqa: PLR2004 -- twenty seconds for one page is an answer too
            break
    return {
        "status": status,
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(percentile(times, 0.95), 1),
        "queries": queries,
    }


def clock() -> float:
    """Return the time: of this process alone on SQLite, so that a busy machine changes nothing.

    PostgreSQL works in processes of its own, so there it is the time on the wall.
    """
    return time.perf_counter() if os.environ.get("DATABASE_URL") else time.process_time()


def consume(response: Any) -> None:
    """Read a streamed answer to its end."""
    if getattr(response, "streaming", False):
        for _part in response.streaming_content:
            pass


def in_a_process(size: int, asked: argparse.Namespace) -> dict[str, dict[str, float]]:
    """Measure one size in a fresh process, on a fresh database."""
    with tempfile.TemporaryDirectory(prefix="vlecht-bench-") as folder:
        environment = {
            **os.environ,
            "VLECHT_DATA_DIR": folder,
            "PYTHONPATH": f"{REPOSITORY / 'src'}:{REPOSITORY}",
            "OPENBLAS_NUM_THREADS": "1",
        }
        environment.pop("DATABASE_URL", None)
        if asked.database:
            environment["DATABASE_URL"] = asked.database
            make_database(asked.database)
        command = [sys.executable, __file__, "--measure", str(size), "--repeat", str(asked.repeat)]
        if asked.only:
            command += ["--only", asked.only]
        done = subprocess.run(
            command, env=environment, cwd=REPOSITORY, stdout=subprocess.PIPE, check=True
        )
    found: dict[str, dict[str, float]] = json.loads(done.stdout.decode().splitlines()[-1])
    return found


def make_database(address: str) -> None:
    """Make the named database, empty."""
    import psycopg
    from psycopg import sql

    server, _, name = address.rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def faults(few: dict[str, Any], many: dict[str, Any]) -> list[str]:
    """Name every page that does not hold."""
    found = [
        f"{name}: {few[name]['queries']} queries, then {page['queries']}"
        for name, page in many.items()
        if name in few and page["queries"] != few[name]["queries"]
    ]
    found += [
        f"{name}: answered {page['status']}"
        for name, page in many.items()
        if page["status"] not in {200, 302}
    ]
    for name, page in many.items():
        ratio = page["p95_ms"] / max(few[name]["p95_ms"], 0.1)
        if name == GRID and ratio > SLOWEST_GRID_RATIO:
            found.append(f"{name}: p95 is {ratio:.1f} times as slow")
        if name == SEARCH and page["median_ms"] > SLOWEST_SEARCH_MS:
            found.append(f"{name}: median is {page['median_ms']} ms")
    return found


def main() -> int:
    """Measure both sizes, print a table or JSON, and fail when a page does not hold."""
    asked = arguments()
    if asked.measure is not None:
        sys.path.insert(0, str(REPOSITORY))
        print(json.dumps(measure(asked.measure, asked.repeat, asked.only)))
        return 0
    few, many = (in_a_process(size, asked) for size in asked.sizes)
    wrong = faults(few, many)
    if asked.json:
        document = {"sizes": asked.sizes, "pages": {n: [few[n], many[n]] for n in many}}
        print(json.dumps({**document, "faults": wrong}, indent=2))
        return 1 if wrong else 0
    print(f"{'page':40} {'':>3} {asked.sizes[0]:>8} networks {asked.sizes[1]:>17} networks")
    print(f"{'':40} {'':>3} median    p95 queries   median    p95 queries  p95 ratio")
    for name in sorted(many):
        a, b = few[name], many[name]
        print(
            f"{name:40} {b['status']:>3} {a['median_ms']:6.1f} {a['p95_ms']:6.1f} {a['queries']:7}"
            f"   {b['median_ms']:6.1f} {b['p95_ms']:6.1f} {b['queries']:7}"
            f" {b['p95_ms'] / max(a['p95_ms'], 0.1):10.1f}"
        )
    print("\n".join(["", *wrong]) if wrong else "\nEvery page holds.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
