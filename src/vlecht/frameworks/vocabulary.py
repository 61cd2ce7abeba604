"""Words of content packs. Keys stand in the files and in the database and never change."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class ItemLevel(models.TextChoices):
    """Where a node stands in its pack."""

    ELEMENT = "element", _("element")
    THEME = "theme", _("theme")
    ITEM = "item", _("item")


class ItemKind(models.TextChoices):
    """What a node of a pack says."""

    GROUP = "group", _("group")
    CONCEPT = "concept", _("concept")
    PHASE = "phase", _("phase")
    WORKING_ELEMENT = "working_element", _("working element")
    CONDITION = "condition", _("precondition")
    CHANCE = "chance", _("chance")
    CHALLENGE = "challenge", _("challenge")
    CONCLUSION = "conclusion", _("conclusion")
    INTERVENTION = "intervention", _("form of learning")


class EvidenceKind(models.TextChoices):
    """Where knowledge comes from."""

    LITERATURE = "literature", _("literature")
    EXPERTS = "experts", _("advice of experts")
    OWN_NETWORKS = "own_networks", _("from networks themselves")


class ItemStatus(models.TextChoices):
    """How sure we are that the source says so."""

    CHECKED = "checked", _("found in the source")
    NAMED_ONLY = "named_only", _("the source gives only the name")
    UNVERIFIED = "unverified", _("not checked yet")


class CountBasis(models.TextChoices):
    """How a number of respondents is known."""

    STATED = "stated", _("the source gives this number")
    COUNTED = "counted", _("counted from what the source says")
    NOT_STATED = "not_stated", _("the source gives no number")


class Licence(models.TextChoices):
    """Under what terms the texts of a pack may be used."""

    CC_BY = "CC-BY-4.0", _("CC BY 4.0: free to use with credit")
    CC_BY_SA = "CC-BY-SA-4.0", _("CC BY-SA 4.0: free to use with credit, share alike")
    CC0 = "CC0-1.0", _("CC0: free to use")
    EUPL = "EUPL-1.2", _("EUPL 1.2: free to use and change")
    RESERVED = "all-rights-reserved", _("all rights reserved")
    UNKNOWN = "unknown", _("unknown")


class ReadingPath(models.TextChoices):
    """How much of a pack to show: the few themes to start with, or everything."""

    LIGHT = "light", _("start here")
    DEEP = "deep", _("everything")


EVIDENCE_ICONS: Final[dict[str, str]] = {
    EvidenceKind.LITERATURE: "source",
    EvidenceKind.EXPERTS: "people",
    EvidenceKind.OWN_NETWORKS: "network",
}
