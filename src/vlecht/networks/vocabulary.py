"""Words of networks. Keys are stored and never change; labels are what people read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.db import models
from django.utils.functional import Promise
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


class InvitationChannel(models.TextChoices):
    """How an invitation reaches people."""

    LINK = "link", _("link and code")
    EMAIL = "email", _("e-mail")


class InvitationState(models.TextChoices):
    """Whether an invitation still lets someone in. Worked out, never stored."""

    OPEN = "open", _("open")
    WITHDRAWN = "withdrawn", _("withdrawn")
    EXPIRED = "expired", _("past its date")
    USED_UP = "used_up", _("used up")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermWord:
    """A word of the field that a network may replace by its own."""

    singular: Promise
    plural: Promise


# The keys of roles and strands are those of the enums above, so one filter words them all.
TERMS: Final[dict[str, TermWord]] = {
    "learning_network": TermWord(singular=_("learning network"), plural=_("learning networks")),
    "process_guide": TermWord(singular=_("process guide"), plural=_("process guides")),
    "content_guide": TermWord(singular=_("content guide"), plural=_("content guides")),
    "critical_researcher": TermWord(
        singular=_("critical researcher"), plural=_("critical researchers")
    ),
    "member": TermWord(singular=_("member"), plural=_("members")),
    "resident_member": TermWord(singular=_("resident member"), plural=_("resident members")),
    "linking_pin": TermWord(singular=_("linking pin"), plural=_("linking pins")),
    "sponsor": TermWord(singular=_("employer or sponsor"), plural=_("employers and sponsors")),
    "coordinator": TermWord(
        singular=_("coordinator of a programme"), plural=_("coordinators of a programme")
    ),
    "experience": TermWord(singular=_("experience"), plural=_("experiences")),
    "practice": TermWord(singular=_("practice"), plural=_("practices")),
    "science": TermWord(singular=_("science"), plural=_("sciences")),
    "start_canvas": TermWord(singular=_("start canvas"), plural=_("start canvases")),
    "learning_question": TermWord(singular=_("learning question"), plural=_("learning questions")),
    "meeting": TermWord(singular=_("meeting"), plural=_("meetings")),
    "follow_up": TermWord(singular=_("follow-up"), plural=_("follow-ups")),
    "lesson": TermWord(singular=_("lesson"), plural=_("lessons")),
    "peer_consultation": TermWord(singular=_("peer consultation"), plural=_("peer consultations")),
    "forming": TermWord(singular=_("forming"), plural=_("forming")),
    "maintaining": TermWord(singular=_("maintaining"), plural=_("maintaining")),
    "institutionalising": TermWord(
        singular=_("institutionalising"), plural=_("institutionalising")
    ),
}
# Strands and phases are words without a plural of their own.
TERMS_WITHOUT_PLURAL: Final = frozenset(
    {
        *(source.value for source in KnowledgeSource),
        *(phase.value for phase in NetworkPhase),
    }
)
