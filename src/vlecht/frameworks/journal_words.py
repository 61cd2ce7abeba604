"""What each line of the journal says of what was done with frameworks."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

JOURNAL_WORDS: Final[dict[str, Promise]] = {
    "frameworks.pack_choice_withdrawn": _("went back to the newest version of a pack"),
    "frameworks.pack_chosen": _("chose a version of a pack"),
    "frameworks.pack_installed": _("installed a content pack"),
    "frameworks.pack_published": _("published a content pack"),
}
