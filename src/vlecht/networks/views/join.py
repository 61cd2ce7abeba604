"""Come in with a link or QR code: as who, and in."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import invitation_by_link
from vlecht.networks.forms.join import JoinForm
from vlecht.networks.joining import come_in
from vlecht.networks.operations.invitations import InvitationClosed
from vlecht.networks.operations.learning_networks import AlreadyMember
from vlecht.people.access import access, public


@require_http_methods(["GET", "HEAD", "POST"])
@access(public("an invitation is for people without an account too"))
def join(request: HttpRequest, link_key: str) -> HttpResponse:
    """Show where the link leads, ask what is still open, and let the person in."""
    invitation = invitation_by_link(link_key, at=timezone.now())
    form = JoinForm(
        request.POST if request.method == "POST" else None,
        invitation=invitation,
        ask_name=not request.user.is_authenticated,
    )
    if request.method == "POST" and (not form.fields or form.is_valid()):
        try:
            came_in = come_in(request, invitation, form.cleaned_data if form.fields else {})
        except AlreadyMember:
            messages.info(request, _("You were in this network already."))
            return redirect("networks:network-home", invitation.network_id)
        except InvitationClosed:
            return redirect("networks:join-code")
        return redirect(came_in)
    response = TemplateResponse(
        request,
        "networks/join.html",
        {"form": form, "invitation": invitation, "network": invitation.network},
        status=422 if form.errors else 200,
    )
    # The address itself is the key: no other site may learn it.
    # ("no-referrer" would make browsers send the form with the origin "null", which is refused.)
    response["Referrer-Policy"] = "same-origin"
    return response
