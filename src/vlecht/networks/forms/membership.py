"""Someone's role, strand and organisation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vlecht.networks.models import LearningNetwork
from vlecht.networks.queries import terms_of
from vlecht.networks.rules import word_for
from vlecht.networks.vocabulary import MEMBERSHIP_ROLES, KnowledgeSource


def role_choices(
    network: LearningNetwork, roles: list[Any] = MEMBERSHIP_ROLES
) -> list[tuple[str, str]]:
    """Return the roles in the network's own words."""
    own = terms_of(network)
    return [(role.value, word_for(own, role.value)) for role in roles]


def strand_choices(network: LearningNetwork) -> list[tuple[str, str]]:
    """Return the strands in the network's own words."""
    own = terms_of(network)
    return [(source.value, word_for(own, source.value)) for source in KnowledgeSource]


class MembershipForm(forms.Form):
    """Role, strand and organisation of someone who is in the network."""

    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)
    knowledge_source = forms.ChoiceField(
        label=_("Which knowledge does this person bring?"), widget=forms.RadioSelect
    )
    organisation = forms.CharField(label=_("Organisation"), max_length=200, required=False)

    def __init__(self, *args: Any, network: LearningNetwork, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = role_choices(network)  # type: ignore[attr-defined]
        self.fields["knowledge_source"].choices = strand_choices(network)  # type: ignore[attr-defined]
