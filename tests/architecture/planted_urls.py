"""Two faulty routes beside the real ones, to prove that the matrix would see them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from vlecht.config.urls import *  # noqa: F403 -- the handlers of errors stay the real ones
from vlecht.config.urls import urlpatterns as real
from vlecht.networks.access import in_network
from vlecht.networks.models import NetworkMembership
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access, signed_in


def without_rule(request: HttpRequest) -> HttpResponse:
    """Fault one: nobody said who may see this."""
    return HttpResponse("everyone")


@access(in_network(Permission.VIEW_NETWORK))
def ignores_the_network(
    request: HttpRequest, network_id: object, membership_id: object
) -> HttpResponse:
    """Fault two: the rule says members of the network, the loader finds those of any network."""
    return HttpResponse(str(get_object_or_404(NetworkMembership, pk=membership_id)))


@access(in_network(Permission.VIEW_NETWORK))
def tells_them_apart(
    request: HttpRequest, network_id: object, membership_id: object
) -> HttpResponse:
    """Fault three: 404 for both, but with another text."""
    exists = NetworkMembership.objects.filter(pk=membership_id).exists()
    return HttpResponse("not yours" if exists else "not found", status=404)


@access(signed_in)
def forgets_to_load(request: HttpRequest, network_id: object) -> HttpResponse:
    """Fault four: a page of a network that asks for a sign-in only."""
    return HttpResponse("any network")


urlpatterns = [
    path("planted/open/", without_rule, name="planted-without-rule"),
    path(
        "planted/<uuid:network_id>/<uuid:membership_id>/",
        ignores_the_network,
        name="planted-ignores-the-network",
    ),
    path(
        "planted/<uuid:network_id>/<uuid:membership_id>/apart/",
        tells_them_apart,
        name="planted-tells-them-apart",
    ),
    path("planted/<uuid:network_id>/", forgets_to_load, name="planted-forgets-to-load"),
    *real,
]
