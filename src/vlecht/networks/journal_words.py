"""What each line of the journal says to the people of a network."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

JOURNAL_WORDS: Final[dict[str, Promise]] = {
    "networks.programme_started": _("started a programme"),
    "networks.coordinator_appointed": _("made someone coordinator of a programme"),
    "networks.network_started": _("started the network"),
    "networks.network_described": _("changed the name or the issue"),
    "networks.member_added": _("came in"),
    "networks.membership_changed": _("changed the place of a person"),
    "networks.membership_ended": _("ended the place of a person"),
    "networks.people_invited": _("made an invitation"),
    "networks.invitation_withdrawn": _("withdrew an invitation"),
    "networks.phase_recorded": _("recorded a phase"),
    "networks.terms_renamed": _("changed our words"),
    "networks.support_visit_opened": _("came to look as administrator, to help"),
    "networks.support_visit_ended": _("stopped looking as administrator"),
}
