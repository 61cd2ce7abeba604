"""The start canvas: one page, any order, saved as you go."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from vlecht.charter.canvas import shipped_canvas
from vlecht.charter.conditions import conditions_shown
from vlecht.charter.queries import canvas_texts_of, filled_canvas_of
from vlecht.charter.rules import progress_of, strands_wanted
from vlecht.charter.whole_page import write_whole_page
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.rules import missing_strands
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.VIEW_NETWORK))
def canvas(request: NetworkRequest, network_id: UUID) -> HttpResponse:
    """Show the canvas; without JavaScript one button saves all of it."""
    is_deep = request.GET.get("path") == "deep"
    may_edit = Permission.EDIT_CANVAS in request.permissions
    refused: dict[str, str] = {}
    if request.method == "POST" and may_edit:
        told = write_whole_page(request, at=timezone.now())
        refused = told.refused
        if not refused:
            if told.beside:
                messages.warning(
                    request,
                    ngettext(
                        "Someone else wrote in %(count)d field too. Both texts are kept.",
                        "Someone else wrote in %(count)d fields too. All texts are kept.",
                        told.beside,
                    )
                    % {"count": told.beside},
                )
            messages.success(request, _("Saved."))
            return redirect(request.get_full_path())
    texts = canvas_texts_of(request.network)
    done, total = progress_of(shipped_canvas(), texts)
    wanted = strands_wanted(shipped_canvas(), texts)
    context = {
        "parts": filled_canvas_of(request.network, is_deep=is_deep, refused=refused),
        "is_deep": is_deep,
        "may_edit": may_edit,
        "done": done,
        "total": total,
        "missing": missing_strands(wanted) if wanted else (),
        "conditions": conditions_shown(texts),
        "credit": shipped_canvas().credit,
        "refused": refused,
        "has_errors": bool(refused),
    }
    return network_page(request, "charter/canvas.html", context, status=422 if refused else 200)
