"""What each line of the journal about canvases and agreements says."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

JOURNAL_WORDS: Final[dict[str, Promise]] = {
    "charter.canvas_written": _("wrote on the start canvas"),
    "charter.canvas_text_put_beside": _("wrote in a field at the same time as someone else"),
    "charter.canvas_conflict_settled": _("chose between two texts on the canvas"),
    "charter.agreement_made": _("wrote an agreement with an employer"),
    "charter.agreement_changed": _("changed an agreement with an employer"),
    "charter.confirmation_asked": _("asked to confirm an agreement"),
    "charter.agreement_confirmed": _("an agreement was confirmed"),
}
