"""Words of the start canvas and of agreements. Keys are stored and never change."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class RevisionState(models.TextChoices):
    """What became of a text that somebody wrote in a field."""

    KEPT = "kept", _("became the text of the field")
    BESIDE = "beside", _("stands beside the field: two people wrote at once")
    SETTLED = "settled", _("stood beside the field; people chose")


class WriteOutcome(models.TextChoices):
    """What the page tells who wrote. Never stored."""

    SAVED = "saved", _("saved")
    UNCHANGED = "unchanged", _("nothing changed")
    BESIDE = "beside", _("someone else wrote here too; both texts are kept")


class Party(models.TextChoices):
    """Who confirms an agreement."""

    MEMBER = "member", _("member")
    EMPLOYER = "employer", _("employer")
