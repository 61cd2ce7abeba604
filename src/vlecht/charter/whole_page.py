"""Takes the whole canvas in one submission: what the page sends without JavaScript."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from uuid import uuid4

from django.utils.translation import gettext as _

from vlecht.charter.canvas import STRANDS_SUFFIX
from vlecht.charter.operations.canvas import AnswerDoesNotFit, write_canvas_field
from vlecht.charter.queries import canvas_of
from vlecht.charter.rules import LONGEST_TEXT
from vlecht.charter.vocabulary import WriteOutcome
from vlecht.networks.access import NetworkRequest


@dataclass(slots=True)
class Told:
    """How many texts stand beside a field, and which were refused: field → text as typed."""

    beside: int = 0
    refused: dict[str, str] = field(default_factory=dict)


def write_whole_page(request: NetworkRequest, *, at: dt.datetime) -> Told:
    """Write every field that was on the page; what cannot be kept is handed back as typed."""
    told = Told()
    for key in sorted(canvas_of(request.network).stored_keys()):
        version = request.POST.get(f"version:{key}", "")
        if not version.isdecimal() or len(version) > 9:  # noqa: PLR2004 -- no such version exists
            continue  # The field was not on the page.
        text = (
            ",".join(request.POST.getlist(key))
            if key.endswith(STRANDS_SUFFIX)
            else request.POST.get(key, "")
        ).replace("\0", "")
        try:
            written = write_canvas_field(
                network=request.network,
                key=key,
                text=text,
                base_version=int(version),
                submission_id=uuid4(),
                actor=request.user,
                at=at,
            )
        except AnswerDoesNotFit:
            told.refused[key] = text
        else:
            told.beside += written.outcome == WriteOutcome.BESIDE
    return told


def refusal_words() -> str:
    """Say why a text was refused and what to do."""
    return _("This text is too long. Use at most %(most)d characters.") % {"most": LONGEST_TEXT}
