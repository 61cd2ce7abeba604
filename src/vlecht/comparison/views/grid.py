"""The comparison grid of an inventory."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.views.decorators.http import require_safe

from vlecht.comparison.access import InventoryRequest, inventory_reader
from vlecht.comparison.forms import UnknownParameter, grid_form
from vlecht.comparison.queries.grid import cases_for, counts_of, grid_rows, loaded
from vlecht.people.access import access

NETWORKS_PER_PAGE = 25


class CountedPaginator(Paginator):  # type: ignore[type-arg]  # Django is generic for mypy only
    """A paginator that was told how many there are; counting twice costs as much as the page."""

    known_count = 0

    @cached_property
    def count(self) -> int:
        return self.known_count


@require_safe
@access(inventory_reader)
def grid(request: InventoryRequest, inventory_id: UUID) -> HttpResponse:
    """Show the networks that the address asks for."""
    try:
        form = grid_form(request.inventory, request.GET)
    except UnknownParameter as unknown:
        return TemplateResponse(
            request,
            "comparison/unknown_parameter.html",
            {"inventory": request.inventory, "parameter": unknown},
            status=400,
        )
    context = {"inventory": request.inventory, "may_manage": request.may_manage, "form": form}
    if not form.is_valid():
        context["filters_are_open"] = True
        return TemplateResponse(request, "comparison/grid.html", context, status=400)
    query = form.to_query()
    cases = cases_for(request.inventory, query)
    counts = counts_of(cases)
    pages = CountedPaginator(cases.values_list("pk", flat=True), NETWORKS_PER_PAGE)
    pages.known_count = counts.rows
    page = pages.get_page(query.page)
    rows = grid_rows(loaded(page.object_list), query.columns)
    context |= {"query": query, "counts": counts, "page": page, "rows": rows}
    context |= {"filters_are_open": query.is_filtered, "address": _address_without_page(request)}
    return TemplateResponse(request, "comparison/grid.html", context)


def _address_without_page(request: InventoryRequest) -> str:
    address = request.GET.copy()
    address.pop("page", None)
    return address.urlencode()
