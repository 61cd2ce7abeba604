"""Come back as a guest by the personal link.

Opening the link lets nobody in yet: mail scanners and chat previews open links too. The
button does.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_http_methods

from vlecht.people.access import access, public
from vlecht.people.forms import ReturnKeyForm
from vlecht.people.guest_sign_in import refuse_return_key, sign_in_by_return_key


@require_http_methods(["GET", "HEAD", "POST"])
@access(public("a guest has nothing but the personal link"))
def guest_return_link(request: HttpRequest, return_key: str) -> HttpResponse:
    """Ask to go on, and let the guest in."""
    form = ReturnKeyForm({"return_code": return_key} if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        outcome = sign_in_by_return_key(request, form.cleaned_data["return_code"])
        if outcome.person is not None:
            return redirect("networks:today")
        refuse_return_key(form, outcome)
    template = "people/guest_return.html" if form.errors else "people/guest_return_link.html"
    return TemplateResponse(request, template, {"form": form}, status=422 if form.errors else 200)
