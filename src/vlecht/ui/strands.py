"""The three strands of the braid: where knowledge comes from.

The one motif of the interface. A strand is never shown by colour alone: it has a colour, a
mark and a word. The keys are those of every app that stores where knowledge comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Strand:
    """One strand: its stable key and its word."""

    key: str
    label: str | Promise


STRANDS: Final[dict[str, Strand]] = {
    "experience": Strand("experience", _("Experience")),
    "practice": Strand("practice", _("Practice")),
    "science": Strand("science", _("Science")),
}
