"""Read a pack that someone sends in. Runs inside a confined child, so it takes and gives plain data.

The bytes are one line of JSON that says what is known here, and then the file itself.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from vlecht.frameworks.packfile.checksum import checksum_of
from vlecht.frameworks.packfile.faults import PackFault
from vlecht.frameworks.packfile.meaning import (
    check_methods_known,
    check_other_packs_known,
    check_pack_meaning,
)
from vlecht.frameworks.packfile.nodes import nodes_of
from vlecht.frameworks.packfile.outline import Outline, read_outline
from vlecht.frameworks.packfile.reading import PACK
from vlecht.frameworks.packfile.schemas import check_schema


def payload_of(known: Mapping[str, Any], data: bytes) -> bytes:
    """Put what is known before the file.

    `known` holds: file (its name), expected_key (or empty), versions (pack key → version →
    checksum), current (pack key → version), items and methods (what references may point to).
    """
    return json.dumps(known).encode() + b"\n" + data


def read_upload(payload: bytes) -> dict[str, Any]:
    """Read and check the file; return its document, checksum and faults as plain data."""
    header, _, data = payload.partition(b"\n")
    known: dict[str, Any] = json.loads(header)
    outline = read_outline(data, known["file"])
    if outline.root:
        _check(outline, known)
    faults = sorted(set(outline.faults))
    document = {} if faults else dict(outline.root)
    return {
        "document": document,
        "checksum": checksum_of(document) if document else "",
        "faults": [asdict(fault) for fault in faults],
    }


def fault_from(plain: Mapping[str, Any]) -> PackFault:
    """Make a fault of what came out of the child."""
    values = tuple((str(name), str(value)) for name, value in plain["values"])
    return PackFault(**{**plain, "values": values})


def _check(outline: Outline, known: Mapping[str, Any]) -> None:
    form = check_schema(outline)
    if form is None:
        return
    if form != PACK:
        outline.fault("not_a_pack", ("format",))
        return
    check_pack_meaning(outline)
    own = {f"{outline.root.get('key')}/{node.key}" for node in nodes_of(outline.root)}
    check_other_packs_known(outline, set(known["items"]) | own)
    check_methods_known(outline, set(known["methods"]))
    if not outline.faults:
        _check_version(outline, known)


def _check_version(outline: Outline, known: Mapping[str, Any]) -> None:
    key, version = str(outline.root["key"]), str(outline.root["version"])
    expected = known["expected_key"]
    if expected and key != expected:
        outline.fault("other_pack", ("key",), key=key, expected=expected)
        return
    taken = known["versions"].get(key, {}).get(version)
    if taken is not None:
        if taken != checksum_of(outline.root):
            outline.fault("version_taken", ("version",), version=version)
        return
    current = known["current"].get(key)
    if current is not None and _number(version) < _number(current):
        outline.fault("version_too_low", ("version",), version=version, current=current)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
