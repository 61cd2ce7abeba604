"""Make a way in to a network."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.networks.forms.membership import role_choices, strand_choices
from vlecht.networks.models import LearningNetwork
from vlecht.networks.operations.invitations import MOST_USES
from vlecht.networks.rules import may_invite_as
from vlecht.networks.vocabulary import MEMBERSHIP_ROLES, Permission


class InvitationForm(forms.Form):
    """Whom, as what, and for how long."""

    role = forms.ChoiceField(label=_("As what do you invite them?"), widget=forms.RadioSelect)
    knowledge_source = forms.ChoiceField(
        label=_("Which knowledge do they bring?"),
        help_text=_("Choose ‘they say it themselves’ if you invite different people."),
        widget=forms.RadioSelect,
        required=False,
    )
    organisation = forms.CharField(
        label=_("From which organisation?"),
        help_text=_("Leave it empty if they come from different places. We then ask."),
        max_length=200,
        required=False,
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("Only if you want us to mail one person. Otherwise you get a link and a code."),
        required=False,
    )
    days = forms.TypedChoiceField(
        label=_("How long does it work?"),
        coerce=int,
        choices=[(1, _("one day")), (14, _("two weeks")), (90, _("three months"))],
        initial=14,
        widget=forms.RadioSelect,
    )
    max_uses = forms.IntegerField(
        label=_("How many people may come in with it?"),
        min_value=1,
        max_value=MOST_USES,
        initial=30,
        error_messages={"invalid": _("Fill in a whole number, for example 30.")},
    )

    def __init__(
        self,
        *args: Any,
        network: LearningNetwork,
        permissions: frozenset[Permission],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        roles = [role for role in MEMBERSHIP_ROLES if may_invite_as(permissions, role)]
        self.fields["role"].choices = role_choices(network, roles)  # type: ignore[attr-defined]
        self.fields["role"].initial = "member"
        self.fields["knowledge_source"].choices = [  # type: ignore[attr-defined]
            ("", _("they say it themselves")),
            *strand_choices(network),
        ]
