"""Who may bring files in, and whose upload it is."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from vlecht.comparison.queries.inventories import managed_programmes, manages
from vlecht.exchange.models import InventoryUpload
from vlecht.people.access import AccessRule, SignedInRequest, to_sign_in


class UploadRequest(SignedInRequest):
    """A request that passed `own_upload`."""

    upload: InventoryUpload


def _admit_importer(request: HttpRequest, _kwargs: dict[str, Any]) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return to_sign_in(request)
    if not managed_programmes(request.user, on=timezone.localdate()).exists():
        raise Http404
    return None


def _admit_owner(request: HttpRequest, kwargs: dict[str, Any]) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return to_sign_in(request)
    upload = (
        InventoryUpload.objects.select_related("programme")
        .filter(pk=kwargs["upload_id"], person=request.user)
        .first()
    )
    # Who stopped being coordinator since the upload cannot finish it either.
    if upload is None or not manages(request.user, upload.programme_id, on=timezone.localdate()):
        raise Http404
    request.upload = upload  # type: ignore[attr-defined]
    return None


inventory_importer: Final = AccessRule(
    "inventory_importer",
    "Who coordinates a programme.",
    _admit_importer,
)
own_upload: Final = AccessRule(
    "own_upload", "Who uploaded it, while still a coordinator of its programme.", _admit_owner
)
