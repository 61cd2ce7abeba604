"""Who may see a page of a network, and the loaders that give 404 to everyone else."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from vlecht.networks.models import LearningNetwork
from vlecht.networks.queries import permissions_in
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import AccessRule, SignedInRequest, to_sign_in
from vlecht.people.models import Person


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


def learning_network_for(
    person: Person, network_id: UUID, *, permission: Permission = Permission.VIEW_NETWORK
) -> LearningNetwork:
    """Return a network the person may see, else raise 404."""
    network = LearningNetwork.objects.filter(pk=network_id).first()
    moment = timezone.now()  # noqa: TID251 -- access is checked now
    if network is None or permission not in permissions_in(network, person, at=moment):
        raise Http404
    return network
