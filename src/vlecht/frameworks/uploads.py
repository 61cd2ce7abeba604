"""Read a pack that someone sends in, in a confined child process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import get_language

from vlecht.confinement.run import run_confined
from vlecht.frameworks.packfile.faults import PackFault
from vlecht.frameworks.packfile.upload import fault_from, payload_of
from vlecht.frameworks.queries import known_for_upload

READER: Final = "vlecht.frameworks.packfile.upload:read_upload"
_LONGEST_LINE_SHOWN: Final = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultLine:
    """A fault as a page shows it, with the line it is about."""

    line: int
    column: int
    field: str
    message: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPack:
    """What came of a sent file: a sound document, or its faults."""

    text: str
    document: Mapping[str, Any]
    checksum: str
    faults: tuple[PackFault, ...]

    @property
    def fault_lines(self) -> list[FaultLine]:
        lines = self.text.split("\n")
        return [
            FaultLine(
                line=fault.line,
                column=fault.column,
                field=fault.field,
                message=fault.message("en" if (get_language() or "nl") == "en" else "nl"),
                text=lines[fault.line - 1].strip()[:_LONGEST_LINE_SHOWN]
                if 0 < fault.line <= len(lines)
                else "",
            )
            for fault in self.faults
        ]


def read_sent_pack(data: bytes, *, file: str, expected_key: str = "") -> SentPack:
    """Read a sent file within the limits of a confined child. Stores nothing."""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    known = known_for_upload(file=file, expected_key=expected_key)
    answer = run_confined(READER, payload_of(known, data))
    if answer.fault is not None:
        too_heavy = PackFault(file, 1, 1, "", "too_heavy")
        return SentPack(text=text, document={}, checksum="", faults=(too_heavy,))
    return SentPack(
        text=text,
        document=answer.value["document"],
        checksum=answer.value["checksum"],
        faults=tuple(fault_from(plain) for plain in answer.value["faults"]),
    )
