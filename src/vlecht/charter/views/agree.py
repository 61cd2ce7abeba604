"""Say yes to an agreement, with a link and without an account."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from vlecht.charter.access import confirmation_by_token
from vlecht.charter.forms import ConfirmForm
from vlecht.charter.operations.agreements import (
    LinkExpired,
    NotTheLatestVersion,
    confirm_agreement,
)
from vlecht.charter.vocabulary import Party
from vlecht.people.access import access, public


@require_http_methods(["GET", "HEAD", "POST"])
@access(public("an employer confirms by link, without an account"))
def agree(request: HttpRequest, token: str) -> HttpResponse:
    """Show the agreement and take the yes of one side."""
    confirmation = confirmation_by_token(token, at=timezone.now())
    agreement = confirmation.version.agreement
    is_member = confirmation.party == Party.MEMBER
    initial = {"name": agreement.membership.person.name if is_member else ""}
    form = ConfirmForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            confirmation = confirm_agreement(
                confirmation=confirmation, name=form.cleaned_data["name"], at=timezone.now()
            )
        except (LinkExpired, NotTheLatestVersion):
            raise Http404 from None
    context = {
        "form": form,
        "confirmation": confirmation,
        "version": confirmation.version,
        "agreement": agreement,
        "network": agreement.network,
    }
    status = 422 if form.errors and not confirmation.confirmed_at else 200
    response = TemplateResponse(request, "charter/agree.html", context, status=status)
    # The address is the key: no other site may learn it. "no-referrer" would make browsers send
    # the form with the origin "null", which is refused; "same-origin" tells others as little.
    response["Referrer-Policy"] = "same-origin"
    return response
