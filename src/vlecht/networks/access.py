"""Who may see a page of a network, and the loaders that give 404 to everyone else."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar
from uuid import UUID

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from vlecht.networks.invitation_keys import code_digest_of, link_digest_of
from vlecht.networks.models import (
    Invitation,
    LearningNetwork,
    NetworkMembership,
    Programme,
    SupportVisit,
)
from vlecht.networks.queries import permissions_in, programmes_of
from vlecht.networks.rules import roles_to_give
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import AccessRule, SignedInRequest, to_sign_in
from vlecht.people.models import Person

Model = TypeVar("Model", bound=models.Model)


class NetworkRequest(SignedInRequest):
    """A request that passed `in_network`: the network and what the person may do there."""

    network: LearningNetwork
    permissions: frozenset[Permission]


def in_network(permission: Permission) -> AccessRule:
    """Return the rule: signed in, and holding this permission in the network of the address.

    Puts `network` and `permissions` on the request. Everyone else gets 404, the same answer
    as for a network that does not exist.
    """

    def admit(request: HttpRequest, kwargs: dict[str, Any]) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return to_sign_in(request)
        network = (
            LearningNetwork.objects.select_related("programme")
            .filter(pk=kwargs["network_id"])
            .first()
        )
        if network is None:
            raise Http404
        granted = permissions_in(network, request.user, at=timezone.now())  # noqa: TID251 -- access is checked now
        if permission not in granted:
            raise Http404
        request.network = network  # type: ignore[attr-defined]
        request.permissions = granted  # type: ignore[attr-defined]
        return None

    return AccessRule(f"in_network:{permission}", f"In the network, may {permission}.", admit)


def membership_for(network: LearningNetwork, membership_id: UUID) -> NetworkMembership:
    """Return a membership of this network, else raise 404."""
    return _found(
        NetworkMembership.objects.select_related("person", "organisation").filter(
            network=network, pk=membership_id
        )
    )


def invitation_for(
    network: LearningNetwork, invitation_id: UUID, *, permissions: frozenset[Permission]
) -> Invitation:
    """Return an invitation of this network in a role the person may give, else raise 404.

    Its page shows link and code: who may not invite a process guide must not read them either,
    or come in by them as one.
    """
    invitation = _found(
        Invitation.objects.select_related("organisation").filter(
            network=network, pk=invitation_id, role__in=roles_to_give(permissions)
        )
    )
    invitation.network = network
    return invitation


def invitation_by_link(link_key: str, *, at: dt.datetime) -> Invitation:
    """Return the open invitation behind a link; wrong, used up and expired are the same 404."""
    return _found(
        Invitation.objects.open_at(at)
        .select_related("network", "organisation")
        .filter(link_digest=link_digest_of(link_key))
    )


def invitation_by_code(code: str, *, at: dt.datetime) -> Invitation | None:
    """Return the open invitation behind a code, or None: wrong and expired are the same."""
    return Invitation.objects.open_at(at).filter(code_digest=code_digest_of(code)).first()


def programme_for(person: Person, programme_id: UUID) -> Programme:
    """Return a programme that the person coordinates, else raise 404."""
    today = timezone.localdate()
    return _found(programmes_of(person, on=today).filter(pk=programme_id))


def support_visit_for(administrator: Person, visit_id: str) -> SupportVisit:
    """Return a visit that this administrator made, else raise 404; no number at all is no visit."""
    try:
        number = UUID(visit_id)
    except ValueError:
        raise Http404 from None
    return _found(
        SupportVisit.objects.select_related("network").filter(
            administrator=administrator, pk=number
        )
    )


def _found(rows: models.QuerySet[Model]) -> Model:
    row = rows.first()
    if row is None:
        raise Http404
    return row
