"""A fault of a file as a sentence in the reader's language, with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from vlecht.exchange.readers.faults import ReadFault
from vlecht.exchange.vocabulary import FAULT_TEXTS


@dataclass(frozen=True)
class FaultText:
    """Where it is and what it is."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}" if self.place else self.text


def fault_text(fault: ReadFault) -> FaultText:
    """Return a fault as words: “networks.csv, row 3, column C (status): …”."""
    text = str(FAULT_TEXTS[fault.code]) % {"column": fault.column, **fault.details}
    return FaultText(_place(fault), text)


def fault_texts(faults: Iterable[ReadFault]) -> list[FaultText]:
    return [fault_text(fault) for fault in faults]


def _place(fault: ReadFault) -> str:
    parts = [fault.file]
    if fault.row:
        parts.append(_("row %(row)d") % {"row": fault.row})
    if fault.column_number:
        letters = fault.column_letters
        parts.append(
            _("column %(letters)s (%(name)s)") % {"letters": letters, "name": fault.column}
            if fault.column
            else _("column %(letters)s") % {"letters": letters}
        )
    elif fault.column:
        parts.append(_("column “%(name)s”") % {"name": fault.column})
    return ", ".join(part for part in parts if part)
