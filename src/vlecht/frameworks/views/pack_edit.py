"""Change a pack: send a file or edit its text, see what is wrong or what changes, publish."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.frameworks.access import pack_editor, version_for
from vlecht.frameworks.forms import PackFileForm
from vlecht.frameworks.models import PackVersion
from vlecht.frameworks.operations.packs import (
    PackVersionTaken,
    PackVersionTooLow,
    install_pack,
)
from vlecht.frameworks.shown_pack import changes_to_current
from vlecht.frameworks.uploads import SentPack, read_sent_pack
from vlecht.people.access import SignedInRequest, access


@require_http_methods(["GET", "HEAD", "POST"])
@access(pack_editor)
def pack_edit(request: SignedInRequest) -> HttpResponse:
    """Check a pack and show what would change; a second POST publishes it. `?pack=` names it."""
    pack_key = request.GET.get("pack", "")[:60]
    version = version_for(pack_key, with_text=True) if pack_key else None
    if request.method != "POST":
        form = PackFileForm(initial={"text": version.source_text if version else ""})
        return _page(request, {"form": form, "version": version})
    form = PackFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, {"form": form, "version": version}, status=422)
    sent = read_sent_pack(
        form.cleaned_data["data"], file=form.cleaned_data["name"], expected_key=pack_key
    )
    form = PackFileForm(initial={"text": sent.text})
    if sent.faults:
        frame = {"form": form, "version": version, "sent": sent, "has_errors": True}
        return _page(request, frame, status=422)
    if "publish" in request.POST and (published := _publish(request, sent)):
        return redirect("frameworks:pack-detail", published.pack.key)
    changes = changes_to_current(sent.document, sent.checksum)
    return _page(request, {"form": form, "version": version, "sent": sent, "changes": changes})


def _publish(request: SignedInRequest, sent: SentPack) -> PackVersion | None:
    try:
        published = install_pack(
            document=sent.document, source_text=sent.text, actor=request.user, at=timezone.now()
        )
    except (PackVersionTaken, PackVersionTooLow):
        # Someone else published between the check and now.
        messages.error(
            request, _("Someone just published another version. Give yours a higher number.")
        )
        return None
    messages.success(
        request,
        _("Version %(version)s is published. The older versions stay.")
        % {"version": published.version},
    )
    return published


def _page(request: SignedInRequest, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return TemplateResponse(request, "frameworks/pack_edit.html", context, status=status)
