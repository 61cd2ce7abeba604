"""Everyone the installation knows, for who looks after it. Nothing of what they wrote."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.people.access import SignedInRequest, access, instance_administrator
from vlecht.people.queries import people_matching

_PER_PAGE = 50
_LONGEST_SEARCH = 100


@require_safe
@access(instance_administrator)
def people_list(request: SignedInRequest) -> HttpResponse:
    """Show people by name, a page at a time."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:_LONGEST_SEARCH]
    page = Paginator(people_matching(words), _PER_PAGE).get_page(request.GET.get("page"))
    return TemplateResponse(request, "people/people_list.html", {"page": page, "words": words})
