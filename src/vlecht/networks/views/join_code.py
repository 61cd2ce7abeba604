"""Come in with a code."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vlecht.networks.access import invitation_by_code
from vlecht.networks.forms.join import JoinCodeForm
from vlecht.networks.invitation_keys import link_key_of, normalised_code
from vlecht.networks.wrong_codes import count_wrong_code, too_many_wrong_codes
from vlecht.people.access import access, public


@require_http_methods(["GET", "HEAD", "POST"])
@access(public("people without an account come in with a code"))
def join_code(request: HttpRequest) -> HttpResponse:
    """Take a code and show whose it is; guessing is slowed down."""
    form = JoinCodeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            code = normalised_code(form.cleaned_data["code"])
            if code is None:
                form.add_error("code", _("A code has six letters and numbers. Look once more."))
            elif too_many_wrong_codes(request):
                form.add_error("code", _("Too many wrong codes. Wait a minute, or use the link."))
                status = 429
            else:
                invitation = invitation_by_code(code, at=timezone.now())
                if invitation is not None:
                    return redirect("networks:join", link_key_of(invitation.pk))
                count_wrong_code(request)
                form.add_error("code", _("This code does not work (any more). Look once more."))
    response = TemplateResponse(request, "networks/join_code.html", {"form": form}, status=status)
    response["Referrer-Policy"] = "same-origin"
    return response
