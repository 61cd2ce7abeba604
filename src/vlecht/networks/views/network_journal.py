"""The journal of a network: who did what, and when."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from vlecht.journal.verbs import label_of
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.pages import network_page
from vlecht.networks.queries import journal_of, support_visits_of
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access

ENTRIES_PER_PAGE = 50


@require_safe
@access(in_network(Permission.VIEW_JOURNAL))
def network_journal(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Show the journal, the newest first, and every support visit with its reason."""
    entries = Paginator(journal_of(request.network), ENTRIES_PER_PAGE)
    page = entries.get_page(request.GET.get("page"))
    rows = [{"entry": entry, "words": label_of(entry.verb)} for entry in page]
    return network_page(
        request,
        "networks/network_journal.html",
        {"page": page, "rows": rows, "visits": support_visits_of(request.network)},
    )
