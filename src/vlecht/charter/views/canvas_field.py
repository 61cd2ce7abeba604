"""Save one field of the canvas: what the page sends while somebody types."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vlecht.charter.forms import SubmittedField
from vlecht.charter.operations.canvas import AnswerDoesNotFit, NoSuchField, write_canvas_field
from vlecht.charter.queries import canvas_state_of
from vlecht.charter.whole_page import refusal_words
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_POST
@access(in_network(Permission.EDIT_CANVAS))
def canvas_field(request: NetworkRequest, network_id: UUID) -> HttpResponse:
    """Write one field and tell what became of it."""
    form = SubmittedField(request.POST)
    if not form.is_valid():
        too_long = "text" in form.errors
        message = (
            refusal_words() if too_long else _("This field cannot be saved. Open the page again.")
        )
        return JsonResponse({"outcome": "refused", "message": message}, status=422)
    try:
        written = write_canvas_field(
            network=request.network, actor=request.user, at=timezone.now(), **form.cleaned_data
        )
    except (AnswerDoesNotFit, NoSuchField):
        return JsonResponse({"outcome": "refused", "message": refusal_words()}, status=422)
    return JsonResponse(
        {
            "outcome": written.outcome.value,
            "version": written.field.version,
            "text": written.field.text,
            "changed_by": str(written.field.changed_by or ""),
            "revision": str(written.revision.pk) if written.revision else "",
            **canvas_state_of(request.network),
        }
    )
