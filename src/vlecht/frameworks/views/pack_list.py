"""Every content pack that is in use here."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.frameworks.access import edits_packs
from vlecht.frameworks.queries import current_versions
from vlecht.frameworks.shown_pack import evidence_marks
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def pack_list(request: SignedInRequest) -> HttpResponse:
    """List the packs with what they are about and where their knowledge comes from."""
    rows = [
        {"version": version, "marks": evidence_marks(version.evidence_kinds)}
        for version in current_versions()
    ]
    return TemplateResponse(
        request,
        "frameworks/pack_list.html",
        {"rows": rows, "may_edit": edits_packs(request.user)},
    )
