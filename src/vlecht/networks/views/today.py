"""Today: what needs me, and the networks I belong to."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.networks.pages import network_parts
from vlecht.networks.queries import places_of, programmes_of
from vlecht.people.access import SignedInRequest, access, signed_in

NETWORKS_PER_PAGE = 24


@require_safe
@access(signed_in)
def today(request: SignedInRequest) -> HttpResponse:
    """Show a person what needs them and where they take part."""
    day, moment = timezone.localdate(), timezone.now()
    places = Paginator(places_of(request.user, on=day), NETWORKS_PER_PAGE)
    return TemplateResponse(
        request,
        "networks/today.html",
        {
            "places": places.get_page(request.GET.get("page")),
            "programmes": programmes_of(request.user, on=day),
            "waiting": [
                item for part in network_parts() for item in part.today(request.user, moment)
            ],
        },
    )
