"""What each line of the journal says of what consent did."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

JOURNAL_WORDS: Final[dict[str, Promise]] = {
    "consent.data_exported": _("took their own data along"),
    "consent.person_erased": _("was erased"),
    "consent.old_data_removed": _("removed what was past its keep period"),
}
