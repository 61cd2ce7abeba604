"""The inventories a person can look at."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from vlecht.comparison.queries.inventories import inventories_for, managed_programmes
from vlecht.people.access import SignedInRequest, access, signed_in

INVENTORIES_PER_PAGE = 25


@require_safe
@access(signed_in)
def inventories(request: SignedInRequest) -> HttpResponse:
    """List inventories with their counts."""
    today = timezone.localdate()
    found = Paginator(inventories_for(request.user, on=today), INVENTORIES_PER_PAGE)
    return TemplateResponse(
        request,
        "comparison/inventories.html",
        {
            "inventories": found.get_page(request.GET.get("page")),
            "may_import": managed_programmes(request.user, on=today).exists(),
        },
    )
