"""The canvas on one sheet of A3."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.charter.canvas import shipped_canvas
from vlecht.charter.conditions import conditions_shown
from vlecht.charter.queries import canvas_texts_of, filled_canvas_of
from vlecht.charter.sheet import size_of_print
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_safe
@access(in_network(Permission.VIEW_NETWORK))
def canvas_print(request: NetworkRequest, network_id: UUID) -> HttpResponse:
    """Show the canvas as a sheet to hang on the wall; empty fields are lines to write on."""
    texts = canvas_texts_of(request.network)
    return network_page(
        request,
        "charter/canvas_print.html",
        {
            "parts": filled_canvas_of(request.network, is_deep=False),
            "conditions": conditions_shown(texts),
            "size": size_of_print(texts),
            "today": timezone.localdate(),
            "credit": shipped_canvas().credit,
        },
    )
