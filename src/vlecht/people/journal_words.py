"""What each line of the journal says of what was done with people."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

JOURNAL_WORDS: Final[dict[str, Promise]] = {
    "people.administrator_appointed": _("made someone administrator"),
    "people.administrator_revoked": _("ended someone's role as administrator"),
    "people.guest_claimed": _("turned a guest's place into an account"),
    "people.guest_registered": _("came in as a guest"),
    "people.organisation_named": _("named an organisation"),
    "people.password_set": _("set someone's password"),
    "people.person_deactivated": _("stopped an account"),
    "people.person_reactivated": _("opened an account again"),
    "people.person_registered": _("got an account"),
    "people.profile_changed": _("changed name or language"),
    "people.return_key_issued": _("got a return code"),
    "people.return_key_withdrawn": _("withdrew a return code"),
    "people.second_factor_forgotten": _("forgot someone's second step"),
}
