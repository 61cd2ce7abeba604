"""One method: what it does, how it goes, where it is used and who says so."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.methods.access import method_for
from vlecht.methods.shown_method import shown_method
from vlecht.methods.usage import uses_of
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def method_detail(request: SignedInRequest, method_key: str) -> HttpResponse:
    """Show a method with its sources, and with what uses it as far as the reader may know."""
    method = method_for(method_key)
    return TemplateResponse(
        request,
        "methods/method_detail.html",
        {
            "method": method,
            "shown": shown_method(method),
            "uses": uses_of(method, request.user),
        },
    )
