#!/usr/bin/env python3
"""Writes the second half of docs/glossary.md: every fixed value in the code, with what people read.

The first half is written by people. The labels come from the code (English) and its catalogues
(Dutch), so a word changes everywhere or nowhere; a test fails when the page differs.
"""

import enum
import importlib
import inspect
import os
import sys
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PAGE = REPOSITORY / "docs" / "glossary.md"
MARK = "<!-- from here written by scripts/glossary.py -->\n"
BEGINNING = """
## Fixed values

Keys are stored and never renamed; labels are what people read.

"""


def vocabularies() -> Iterator[tuple[str, type[enum.Enum]]]:
    """Yield every enumeration of every app with the app's name."""
    for path in sorted((REPOSITORY / "src" / "vlecht").glob("*/vocabulary.py")):
        module = importlib.import_module(f"vlecht.{path.parent.name}.vocabulary")
        for _name, found in inspect.getmembers(module, inspect.isclass):
            if issubclass(found, enum.Enum) and found.__module__ == module.__name__:
                yield path.parent.name, found


def label(member: enum.Enum, language: str) -> str:
    """Return what people read for a value in a language."""
    from django.utils import translation  # noqa: PLC0415 -- app ready

    with translation.override(language):
        return str(getattr(member, "label", "")).replace("|", "/")


def values() -> str:
    """Return the second half as the code has it now."""
    lines = []
    for app, vocabulary in vocabularies():
        lines += [f"### {vocabulary.__name__} ({app})", ""]
        if doc := inspect.getdoc(vocabulary):
            lines += [doc.splitlines()[0], ""]
        lines += ["| key | English | Nederlands |", "|---|---|---|"]
        lines += [
            f"| `{member.value}` | {label(member, 'en')} | {label(member, 'nl')} |"
            for member in vocabulary
        ]
        lines.append("")
    return BEGINNING + "\n".join(lines)


def main() -> int:
    """Write the page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vlecht.config.settings")
    import django  # noqa: PLC0415 -- settings first

    django.setup()
    by_people = PAGE.read_text("utf-8").partition(MARK)[0]
    PAGE.write_text(by_people + MARK + values(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
