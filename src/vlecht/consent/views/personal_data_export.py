"""Take my data along."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from vlecht.consent.exports import archive_name
from vlecht.consent.operations.exporting import export_person
from vlecht.people.access import SignedInRequest, access, signed_in


@require_POST
@access(signed_in)
def personal_data_export(request: SignedInRequest) -> HttpResponse:
    """Answer with a zip that is made now and kept nowhere: there is no link to use again."""
    at = timezone.now()
    archive = export_person(person=request.user, at=at)
    return HttpResponse(
        archive,
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{archive_name(request.user, at=at)}"',
            "Cache-Control": "no-store, private",
        },
    )
