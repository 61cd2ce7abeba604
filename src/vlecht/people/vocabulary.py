"""Words of people."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class Language(models.TextChoices):
    """Language a person reads the interface in."""

    DUTCH = "nl", _("Dutch")
    ENGLISH = "en", _("English")


class Standing(models.TextChoices):
    """What an administrator can change about a person."""

    DEACTIVATE = "deactivate", _("Shut out")
    REACTIVATE = "reactivate", _("Let in again")
    APPOINT = "appoint", _("Make administrator")
    REVOKE = "revoke", _("No longer administrator")


JOURNAL_VERBS: Final = {
    "people.person_registered": _("made an account"),
    "people.guest_registered": _("let a guest take part"),
    "people.guest_claimed": _("turned their place as a guest into an account"),
    "people.return_key_issued": _("got a return code"),
    "people.return_key_withdrawn": _("ended a return code"),
    "people.profile_changed": _("changed their name or language"),
    "people.administrator_appointed": _("made someone an administrator"),
    "people.administrator_revoked": _("ended someone's work as an administrator"),
    "people.password_set": _("set someone's password"),
    "people.second_factor_forgotten": _("forgot someone's second step"),
    "people.person_deactivated": _("shut someone out"),
    "people.person_reactivated": _("let someone in again"),
}
