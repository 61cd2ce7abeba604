"""Every method that a source describes or names."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.methods.forms import MethodFilterForm
from vlecht.methods.queries import methods_by_name
from vlecht.people.access import SignedInRequest, access, signed_in

_ON_ONE_PAGE = 30


@require_safe
@access(signed_in)
def method_list(request: SignedInRequest) -> HttpResponse:
    """List the methods, by name; the address may narrow them by word, kind and coverage."""
    form = MethodFilterForm(request.GET or None)
    chosen = form.cleaned_data if form.is_bound and form.is_valid() else {}
    page = Paginator(methods_by_name(**chosen), _ON_ONE_PAGE).get_page(request.GET.get("page"))
    return TemplateResponse(
        request,
        "methods/method_list.html",
        {"page": page, "form": form, "is_narrowed": any(chosen.values())},
        status=422 if form.errors else 200,
    )
