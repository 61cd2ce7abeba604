#!/usr/bin/env python3
"""Writes docs/reference/access.md from the rules in the code, so that it cannot be wrong."""

import os
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "access.md"
BEGINNING = """# Who may do what

This page is written from the code by `scripts/access_reference.py`; a test fails when they differ.

Every route carries one access rule; a route without a rule is a 404 for everyone.
Who has no place in a network gets the same 404 as for a network that does not exist.
An instance administrator sees no content, except during a support visit: four hours at most, with a reason, written in the network's own journal.

## In a learning network

What someone may do follows from the role of their membership, for as long as it lasts.

"""


def page() -> str:
    """Return the page as the code has it now."""
    from vlecht.networks.rules import ROLE_PERMISSIONS, SUPPORT_PERMISSIONS  # noqa: PLC0415 -- app ready
    from vlecht.networks.vocabulary import Permission, Role  # noqa: PLC0415 -- app ready

    columns = [str(role).replace("_", " ") for role in Role]
    rows = [
        f"| permission | {' | '.join(columns)} | support visit |",
        f"|---|{'---|' * (len(columns) + 1)}",
    ]
    for permission in Permission:
        marks = ["✓" if permission in ROLE_PERMISSIONS[role] else "" for role in Role]
        marks.append("✓" if permission in SUPPORT_PERMISSIONS else "")
        rows.append(f"| `{permission}` | {' | '.join(marks)} |")
    return BEGINNING + "\n".join(rows) + "\n"


def main() -> int:
    """Write the page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vlecht.config.settings")
    import django  # noqa: PLC0415 -- settings first

    django.setup()
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
