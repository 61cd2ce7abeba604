"""Look for faults in content packs and method descriptions.

Example: vlecht check packs my-pack.yaml
Each fault is one line that editors understand: file:line:column: field: what is wrong. Without a
file or folder it looks at what comes with the program.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from vlecht.cli.answer import add_json_option, answer

STARTS_DJANGO = False  # reading files needs no database


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("paths", nargs="*", type=Path, help="files or folders with .yaml files")
    parser.add_argument(
        "--language",
        choices=["nl", "en"],
        help="language of the messages (default: the terminal's)",
    )
    add_json_option(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print every fault; exit 0 only when there is none."""
    from vlecht.frameworks.packfile.reading import check_packs

    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    language = arguments.language or ("nl" if spoken.startswith("nl") else "en")
    faults = check_packs(arguments.paths)
    facts = [
        {
            "file": fault.file,
            "line": fault.line,
            "column": fault.column,
            "field": fault.field,
            "code": fault.code,
            "message": fault.message(language),
        }
        for fault in faults
    ]
    good = {"nl": "Er zijn geen fouten.", "en": "Nothing is wrong."}[language]
    answer(arguments, {"faults": facts}, [fault.as_line(language) for fault in faults] or [good])
    return 1 if faults else 0
