"""The journal of a network as a table that opens in a spreadsheet."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from vlecht.journal.exports import network_journal_csv
from vlecht.networks.access import NetworkRequest, in_network
from vlecht.networks.vocabulary import Permission
from vlecht.people.access import access


@require_safe
@access(in_network(Permission.VIEW_JOURNAL))
def network_journal_export(request: NetworkRequest, network_id: object) -> HttpResponse:
    """Hand over every line, the oldest first."""
    return HttpResponse(
        network_journal_csv(request.network.pk),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="journal.csv"'},
    )
