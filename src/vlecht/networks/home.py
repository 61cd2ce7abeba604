"""Gathers what stands on the home page of a network."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from vlecht.networks.access import NetworkRequest
from vlecht.networks.pages import HomeSection, NextStep, network_parts
from vlecht.networks.queries import StrandShare, terms_of
from vlecht.networks.rules import missing_strands, word_for
from vlecht.networks.vocabulary import Permission


def sections_of(request: NetworkRequest) -> list[HomeSection]:
    """Return the answers of every app, in the order of the five questions."""
    found = [section for part in network_parts() for section in part.home(request)]
    return sorted(found, key=lambda section: section.place)


def stylesheets_of_parts() -> list[str]:
    """Return the style sheets that the answers need."""
    return [part.stylesheet for part in network_parts() if part.stylesheet]


def next_step_of(request: NetworkRequest, shares: Sequence[StrandShare]) -> NextStep | None:
    """Return the one thing that helps most now, or None when nothing calls."""
    steps = [step for part in network_parts() for step in part.next_steps(request)]
    if Permission.INVITE_PEOPLE in request.permissions:
        steps.extend(_inviting(request, shares))
    return min(steps, key=lambda step: step.place, default=None)


def _inviting(request: NetworkRequest, shares: Sequence[StrandShare]) -> list[NextStep]:
    address = reverse("networks:invitations", args=[request.network.pk])
    if sum(strand.count for strand in shares) <= 1:
        return [
            NextStep(
                place=20,
                text=_("You are still on your own. Who do you want at the table?"),
                label=_("Invite people"),
                url=address,
            )
        ]
    own = terms_of(request.network)
    return [
        NextStep(
            place=30,
            text=_("Nobody brings %(strand)s yet. Who could?")
            % {"strand": word_for(own, source.value)},
            label=_("Invite people"),
            url=address,
        )
        for source in missing_strands(strand.source for strand in shares if strand.count)[:1]
    ]
