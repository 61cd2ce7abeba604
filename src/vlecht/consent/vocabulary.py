"""Words of consent."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class DataClass(models.TextChoices):
    """How much care a field asks for."""

    PUBLIC = "public", _("everyone may know")
    INTERNAL = "internal", _("of the network or the installation")
    PERSONAL = "personal", _("about a person")
    SPECIAL = "special", _("about a person and sensitive")
    SECRET = "secret", _("a key, never shown")


# What an erasure empties and an export hands over (secrets excepted).
OF_A_PERSON: Final = frozenset({DataClass.PERSONAL, DataClass.SPECIAL, DataClass.SECRET})


class AtErasure(StrEnum):
    """What happens to the rows of a person who asks to be erased."""

    DELETE = "delete"  # the row goes
    BLANK = "blank"  # the row stays without its personal fields
    KEEP = "keep"  # the row stays; it points at a person without a name


class AtExpiry(StrEnum):
    """What happens to a row that is past its keep period."""

    DELETE = "delete"
    BLANK = "blank"


class RunOutcome(models.TextChoices):
    """How a retention run ended."""

    DONE = "done", _("done")
    WAITING = "waiting", _("waiting for a second look at the clock")
