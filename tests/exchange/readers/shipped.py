"""The shipped files as they are, and spoilt."""

from __future__ import annotations

import csv
import io
from importlib import resources

from vlecht.exchange.readers.inventory import Reading, read_inventory

FOLDER = resources.files("vlecht.comparison").joinpath("data", "wsd2019")
NAMES = (
    "conflicts.csv", "crosswalk.csv", "findings.csv", "networks.csv", "participants.csv",
    "qualtrics_codebook.csv", "qualtrics_export.csv", "report_facts.csv",
)  # fmt: skip


def shipped(name: str) -> bytes:
    return FOLDER.joinpath(name).read_bytes()


def rows_of(name: str) -> list[list[str]]:
    """Read a shipped file with Python's own csv module, apart from the reader under test."""
    return list(csv.reader(io.StringIO(shipped(name).decode("utf-8"), newline="")))


def written(rows: list[list[str]], *, separator: str = ",", encoding: str = "utf-8") -> bytes:
    """Write rows as Excel does: line ends of Windows, quotes where needed."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(encoding, "replace" if encoding == "cp1252" else "strict")


def read_with(**replaced: bytes | None) -> Reading:
    """Read the inventory with some files replaced (`networks=b"…"`), or left out with None."""
    files = []
    for name in NAMES:
        data = replaced.get(name.removesuffix(".csv"), shipped(name))
        if data is not None:
            files.append((name, data))
    return read_inventory(files)
