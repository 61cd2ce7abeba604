"""Several named files in one run of bytes, so that one confined child reads a whole inventory."""

from __future__ import annotations

import json
from collections.abc import Iterable


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a line that names the files and their sizes, followed by the files."""
    listed = list(files)
    head = json.dumps([[name, len(data)] for name, data in listed]).encode()
    return b"\n".join([head, b"".join(data for _name, data in listed)])


def unpack(parcel: bytes) -> list[tuple[str, bytes]]:
    head, _newline, body = parcel.partition(b"\n")
    files, position = [], 0
    for name, size in json.loads(head):
        files.append((name, body[position : position + size]))
        position += size
    return files
