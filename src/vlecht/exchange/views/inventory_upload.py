"""Bring in the files of an inventory; nothing counts until the next page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from vlecht.comparison.queries.inventories import managed_programmes
from vlecht.exchange.access import inventory_importer
from vlecht.exchange.fault_texts import fault_texts
from vlecht.exchange.forms import InventoryUploadForm, bytes_of
from vlecht.exchange.operations.inventories import keep_upload
from vlecht.exchange.reading import read_confined
from vlecht.people.access import SignedInRequest, access


@require_http_methods(["GET", "HEAD", "POST"])
@access(inventory_importer)
def inventory_upload(request: SignedInRequest) -> HttpResponse:
    """Read the files and go to the preview, or say what is wrong and where."""
    programmes = managed_programmes(request.user, on=timezone.localdate())
    if request.method != "POST":
        form = InventoryUploadForm(programmes=programmes)
        return TemplateResponse(request, "exchange/inventory_upload.html", {"form": form})
    form = InventoryUploadForm(request.POST, request.FILES, programmes=programmes)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        given = form.cleaned_data
        reading = read_confined(bytes_of(given["inventory_files"]))
        if not reading.faults:
            upload = keep_upload(
                programme=given["programme"],
                reading=reading,
                title=given["title"],
                person=request.user,
                at=timezone.now(),
            )
            return redirect("exchange:upload-preview", upload.pk)
        context |= {"faults": fault_texts(reading.faults), "has_errors": True}
    return TemplateResponse(request, "exchange/inventory_upload.html", context, status=422)
