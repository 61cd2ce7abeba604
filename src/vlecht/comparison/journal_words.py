"""What each line of the journal says of what was done with comparison."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

JOURNAL_WORDS: Final[dict[str, Promise]] = {
    "comparison.case_linked": _("linked a network of an inventory to one of ours"),
    "comparison.import_undone": _("undid an import"),
    "comparison.inventory_imported": _("imported an inventory"),
    "comparison.inventory_published": _("published an inventory"),
    "comparison.inventory_withdrawn": _("withdrew an inventory"),
}
