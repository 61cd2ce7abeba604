"""The versions of a pack, and what changed between two of them."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.frameworks.access import pack_for, version_for
from vlecht.frameworks.packfile.differences import differences_between
from vlecht.frameworks.queries import versions_of
from vlecht.frameworks.shown_pack import document_of
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def pack_versions(request: SignedInRequest, pack_key: str) -> HttpResponse:
    """List the versions; `?from=1.0&to=1.1` shows what changed."""
    pack = pack_for(pack_key)
    names = request.GET.get("from", "")[:20], request.GET.get("to", "")[:20]
    pair = [version_for(pack_key, name, with_text=True) for name in names] if all(names) else []
    differences = differences_between(*map(document_of, pair)) if pair else ()
    return TemplateResponse(
        request,
        "frameworks/pack_versions.html",
        {
            "pack": pack,
            "versions": versions_of(pack),
            "current": version_for(pack_key),
            "pair": pair,
            "differences": differences,
        },
    )
