"""Remove what is past its keep period, and bring the search up to date.

Example: vlecht tidy
`vlecht serve` does this by itself, each hour. After a long stop it waits for a second look,
because the clock may be wrong; --clock-is-right says that it is not.
"""

from __future__ import annotations

import argparse
import threading
from typing import Any, Final

from vlecht.cli.answer import add_json_option, answer

FIRST_AFTER_SECONDS: Final = 60
EVERY_SECONDS: Final = 60 * 60


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "--clock-is-right", action="store_true", help="remove now, also after a long stop"
    )
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Tidy once and say what went."""
    from vlecht.consent.vocabulary import RunOutcome

    done = tidy_once(clock_is_right=arguments.clock_is_right)
    lines = [f"Removed or emptied: {count} of {kind}" for kind, count in done["removed"].items()]
    if done["outcome"] == RunOutcome.WAITING:
        lines.append("Nothing was removed: the clock made a jump. Look again in an hour.")
    elif not done["removed"]:
        lines.append("Nothing was past its keep period.")
    lines.append(f"Written for search: {done['indexed']} pages.")
    answer(arguments, done, lines)
    return 0


def tidy_once(*, clock_is_right: bool = False) -> dict[str, Any]:
    """Remove what is past its keep period and write what search does not know yet."""
    from django.utils import timezone

    from vlecht.consent.operations import expire
    from vlecht.library.operations import reindex_catalogue

    at = timezone.now()
    run = expire(at=at, confirmed=clock_is_right)
    written = reindex_catalogue(at=at)
    return {
        "outcome": str(run.outcome),
        "removed": run.removed,
        "indexed": sum(written.values()),
    }


def keep_tidy() -> None:
    """Tidy each hour beside the server, for as long as it runs."""
    threading.Thread(target=_tidy_for_ever, name="tidy", daemon=True).start()


def _tidy_for_ever() -> None:
    from django.db import DatabaseError, connection

    from vlecht.cli.main import start_django

    pause = threading.Event()
    wait = FIRST_AFTER_SECONDS
    while not pause.wait(wait):
        wait = EVERY_SECONDS
        start_django()  # by now the server has done so too, and this does nothing
        try:
            tidy_once()
        except DatabaseError as error:
            # A database that is away comes back; the server tells its readers meanwhile.
            print(f"vlecht: tidying waits for the next hour: {error}")
        finally:
            connection.close()
