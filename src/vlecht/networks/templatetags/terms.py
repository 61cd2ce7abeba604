"""The one filter through which every page words the terms of the field."""

from __future__ import annotations

from django import template

from vlecht.networks.models import LearningNetwork
from vlecht.networks.queries import terms_of
from vlecht.networks.rules import word_for

register = template.Library()


@register.filter
def term(network: LearningNetwork | None, key: str) -> str:
    """`{{ network|term:"member" }}`, `{{ network|term:"member plural" }}`: the network's own word.

    Without a network the usual word.
    """
    name, _space, form = str(key).partition(" ")
    own = terms_of(network) if isinstance(network, LearningNetwork) else {}
    return word_for(own, name, plural=form == "plural")
