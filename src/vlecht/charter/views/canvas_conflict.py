"""Two people wrote in one field: see both texts and choose."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.charter.access import revision_for
from vlecht.charter.operations.canvas import (
    AnswerDoesNotFit,
    FieldMovedOn,
    settle_canvas_conflict,
)
from vlecht.charter.queries import canvas_of
from vlecht.charter.whole_page import refusal_words
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(in_network(Permission.EDIT_CANVAS))
def canvas_conflict(request: NetworkRequest, network_id: UUID, revision_id: UUID) -> HttpResponse:
    """Show both texts with one box in which to write what it becomes."""
    revision = revision_for(request.network, revision_id)
    proposal = f"{revision.field.text}\n\n{revision.text}".strip()
    refusal = ""
    if request.method == "POST":
        proposal = request.POST.get("text", "").replace("\0", "")
        version = request.POST.get("version", "")
        try:
            settle_canvas_conflict(
                revision=revision,
                text=proposal,
                base_version=int(version) if version.isdecimal() and len(version) < 10 else -1,  # noqa: PLR2004
                actor=request.user,
                at=timezone.now(),
            )
        except FieldMovedOn:
            refusal = _("Someone changed the text meanwhile. Look at it once more, then save.")
        except AnswerDoesNotFit:
            refusal = refusal_words()
        else:
            messages.success(request, _("Saved. The other text stays in the history."))
            return redirect("charter:canvas", request.network.pk)
    context = {
        "revision": revision,
        "field": canvas_of(request.network).field_named(revision.field.key),
        "proposal": proposal,
        "refusal": refusal,
        "has_errors": bool(refusal),
    }
    status = 422 if refusal else 200
    return network_page(request, "charter/canvas_conflict.html", context, status=status)
