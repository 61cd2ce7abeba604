"""Everything that was ever written in one field of the canvas."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from vlecht.charter.queries import canvas_of, history_of
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access

TEXTS_PER_PAGE = 30


@require_safe
@access(in_network(Permission.VIEW_NETWORK))
def canvas_history(request: NetworkRequest, network_id: UUID, field_key: str) -> HttpResponse:
    """Show the texts of one field, the newest first."""
    field = canvas_of(request.network).field_named(field_key)
    if field is None:
        raise Http404
    revisions = Paginator(history_of(request.network, field_key), TEXTS_PER_PAGE)
    page = revisions.get_page(request.GET.get("page"))
    return network_page(request, "charter/canvas_history.html", {"field": field, "page": page})
