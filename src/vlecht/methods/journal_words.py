"""What each line of the journal says of what was done with methods."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

JOURNAL_WORDS: Final[dict[str, Promise]] = {
    "methods.collection_installed": _("installed descriptions of methods"),
}
