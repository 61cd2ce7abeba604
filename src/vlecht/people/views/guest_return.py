"""Come back as a guest by typing the return code."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_http_methods

from vlecht.people.access import access, public
from vlecht.people.forms import ReturnKeyForm
from vlecht.people.guest_sign_in import refuse_return_key, sign_in_by_return_key


@require_http_methods(["GET", "HEAD", "POST"])
@access(public("a guest has nothing but the return code"))
def guest_return(request: HttpRequest) -> HttpResponse:
    """Ask for the code and let its guest in."""
    form = ReturnKeyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        outcome = sign_in_by_return_key(request, form.cleaned_data["return_code"])
        if outcome.person is not None:
            return redirect("networks:today")
        refuse_return_key(form, outcome)
    return TemplateResponse(
        request, "people/guest_return.html", {"form": form}, status=422 if form.errors else 200
    )
