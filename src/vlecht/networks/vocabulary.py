"""Words of networks. Keys are stored and never change; labels are what people read."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What someone is in a learning network."""

    PROCESS_GUIDE = "process_guide", _("process guide")
    CONTENT_GUIDE = "content_guide", _("content guide")
    CRITICAL_RESEARCHER = "critical_researcher", _("critical researcher")
    MEMBER = "member", _("member")
    RESIDENT_MEMBER = "resident_member", _("resident member")
    LINKING_PIN = "linking_pin", _("linking pin")
    SPONSOR = "sponsor", _("employer or sponsor")
    COORDINATOR = "coordinator", _("coordinator of a programme")
    OUTSIDER = "outsider", _("outsider")


# Coordinator follows from the programme and outsider from having no membership.
MEMBERSHIP_ROLES = [role for role in Role if role not in {Role.COORDINATOR, Role.OUTSIDER}]


class KnowledgeSource(models.TextChoices):
    """The strand of the braid that someone brings."""

    EXPERIENCE = "experience", _("experience")
    PRACTICE = "practice", _("practice")
    SCIENCE = "science", _("science")


class NetworkPhase(models.TextChoices):
    """Where a network is in the loop; it goes round more than once."""

    FORMING = "forming", _("forming")
    MAINTAINING = "maintaining", _("maintaining")
    INSTITUTIONALISING = "institutionalising", _("institutionalising")


class Permission(StrEnum):
    """What someone may do in a learning network."""

    VIEW_NETWORK = "view_network"
    VIEW_EXCERPT = "view_excerpt"
    EDIT_CANVAS = "edit_canvas"
    INVITE_PEOPLE = "invite_people"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_AGREEMENTS = "manage_agreements"
    CHANGE_PHASE = "change_phase"
    RENAME_TERMS = "rename_terms"
    VIEW_JOURNAL = "view_journal"
