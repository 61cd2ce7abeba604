"""Read the files of an inventory in a confined child process."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path

from vlecht.confinement.run import Fault, FaultKind, run_confined
from vlecht.exchange.readers.delimited import LARGEST_FILE
from vlecht.exchange.readers.faults import ReadFault
from vlecht.exchange.readers.file_kinds import CODEBOOK
from vlecht.exchange.readers.inventory import (
    SHIPPED,
    Reading,
    read_inventory,
    reading_from_plain,
)
from vlecht.exchange.readers.parcel import pack

NamedBytes = tuple[str, bytes]
READABLE_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx")
_FUNCTION = "vlecht.exchange.readers.inventory:read_parcel"
_FAULT_CODES = {
    FaultKind.MEMORY: "reader_memory",
    FaultKind.CPU_TIME: "reader_time",
    FaultKind.WALL_TIME: "reader_time",
}


def read_confined(files: Sequence[NamedBytes]) -> Reading:
    """Read files that came from outside; whatever they hold, this program goes on."""
    result = run_confined(_FUNCTION, pack([*files, _shipped_codebook()]))
    if result.fault is not None:
        return Reading(faults=[_as_read_fault(result.fault)])
    reading = reading_from_plain(result.value)
    _add_checksums(reading, files)
    return reading


def read_shipped() -> Reading:
    """Read the inventory of 2019 that comes with this program."""
    files = [
        (path.name, path.read_bytes()) for path in _shipped_files() if path.name.endswith(".csv")
    ]
    reading = read_inventory(files)
    _add_checksums(reading, files)
    return reading


def read_head(path: Path) -> bytes:
    """Return the bytes of a file, but no more than tells that it is too large."""
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


def _as_read_fault(fault: Fault) -> ReadFault:
    return ReadFault(_FAULT_CODES.get(fault.kind, "reader_crashed"))


def _add_checksums(reading: Reading, files: Sequence[NamedBytes]) -> None:
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files}
    reading.files = [{**file, "sha256": sums[file["name"]]} for file in reading.files]


@cache
def _shipped_codebook() -> NamedBytes:
    """Return the codebook of 2018, for an export that comes without one."""
    path = next(path for path in _shipped_files() if path.name == CODEBOOK.file_name)
    return f"{SHIPPED}{path.name}", path.read_bytes()


def _shipped_files() -> list[Path]:
    folder = resources.files("vlecht.comparison").joinpath("data", "wsd2019")
    with resources.as_file(folder) as path:
        return sorted(path.iterdir())
