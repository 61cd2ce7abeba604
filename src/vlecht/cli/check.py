"""Look for faults in this installation, or in what it is given.

Example: `vlecht check`, or with more questions:
  vlecht check             settings, models and the database
  vlecht check --deploy    the same, and whether it is safe for others to reach
"""

from __future__ import annotations

import argparse

from vlecht.cli.answer import add_json_option, answer


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("--deploy", action="store_true", help="check as a site that others reach")
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong; exit 0 only when nothing is."""
    from django.core import checks

    found = checks.run_checks(include_deployment_checks=arguments.deploy, databases=["default"])
    serious = [message for message in found if not message.is_silenced()]
    facts = [
        {
            "id": message.id,
            "level": message.level,
            "message": str(message.msg),
            "hint": str(message.hint or ""),
        }
        for message in serious
    ]
    lines = [
        f"{message.id}: {message.msg}" + (f"\n    {message.hint}" if message.hint else "")
        for message in serious
    ]
    answer(arguments, {"faults": facts}, lines or ["Nothing is wrong."])
    return 1 if serious else 0
