"""What an upload would change; yes takes it in, no throws it away."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.exchange.access import UploadRequest, own_upload
from vlecht.exchange.operations.inventories import confirm_upload, drop_upload
from vlecht.exchange.queries import upload_plan
from vlecht.people.access import access


@require_http_methods(["GET", "HEAD", "POST"])
@access(own_upload)
def upload_preview(request: UploadRequest, upload_id: UUID) -> HttpResponse:
    """Show the plan, or carry out the answer."""
    upload = request.upload
    if request.method != "POST":
        context = {"upload": upload, "plan": upload_plan(upload)}
        return TemplateResponse(request, "exchange/upload_preview.html", context)
    if request.POST.get("answer") != "yes":
        drop_upload(upload=upload)
        messages.success(request, _("Nothing was brought in."))
        return redirect("exchange:inventory-upload")
    outcome = confirm_upload(upload=upload, actor=request.user, at=timezone.now())
    if outcome.run is None:
        messages.success(request, _("This was all there already. Nothing changed."))
    else:
        messages.success(request, _("The files are brought in. You can still undo it here."))
    return redirect("comparison:inventory-imports", outcome.inventory.pk)
