"""Bring the database to the form that this version needs.

Example: vlecht migrate
Make a backup first. Running it twice does no harm.
"""

from __future__ import annotations

import argparse

from vlecht.cli.answer import add_json_option, answer


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--check", action="store_true", help="only tell whether anything is left")
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Apply the migrations that are not in the database yet."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor
    from django.utils import timezone

    from vlecht.cli.seed.content import install_content

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    names = [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]
    if arguments.check:
        answer(arguments, {"to_apply": names}, names or ["Nothing is left to apply."])
        return 1 if names else 0
    call_command("migrate", interactive=False, verbosity=0)
    content = install_content(at=timezone.now())
    answer(
        arguments,
        {"applied": names, "content": content},
        [f"Applied {len(names)} migrations. {len(content)} content files are in place."],
    )
    return 0
