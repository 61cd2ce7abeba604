"""Keep my place: how a guest comes back on another day or another device."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.people.access import SignedInRequest, access, signed_in
from vlecht.people.guest_sign_in import return_link
from vlecht.people.operations.guests import issue_return_key, keep_place_of
from vlecht.people.return_keys import in_groups


@require_http_methods(["GET", "HEAD", "POST"])
@access(signed_in)
def guest_place(request: SignedInRequest) -> HttpResponse:
    """Show link, QR code and return code; on request give new ones."""
    guest = request.user
    if not guest.is_guest:
        return redirect("people:account")
    if request.method == "POST":
        issue_return_key(guest, timezone.now())
        messages.success(request, _("You have a new return code. The old one no longer works."))
        return redirect("people:guest-place")
    key = keep_place_of(guest, timezone.now())
    link = return_link(key)
    return TemplateResponse(
        request,
        "people/guest_place.html",
        {"return_code": in_groups(key), "link": link.address, "qr": link.qr_code},
    )
