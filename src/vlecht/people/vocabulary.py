"""Words of people."""

from __future__ import annotations

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
