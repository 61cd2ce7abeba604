"""One pack: the themes to start with, or everything in it."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.frameworks.access import edits_packs, version_for
from vlecht.frameworks.shown_pack import shown_sources, shown_tree
from vlecht.frameworks.vocabulary import ReadingPath
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def pack_detail(request: SignedInRequest, pack_key: str) -> HttpResponse:
    """Show a pack. `?path=light` keeps the top themes; `?version=` shows an older version."""
    version = version_for(pack_key, request.GET.get("version", "")[:20])
    items = list(version.items.order_by("position"))
    has_light_path = any(item.is_top for item in items)
    wants_deep = request.GET.get("path") == ReadingPath.DEEP or not has_light_path
    path = ReadingPath.DEEP if wants_deep else ReadingPath.LIGHT
    return TemplateResponse(
        request,
        "frameworks/pack_detail.html",
        {
            "version": version,
            "elements": shown_tree(version, items, path=path),
            "path": path,
            "has_light_path": has_light_path,
            "sources": shown_sources(version),
            "caution": version.about_text("caution"),
            "credit": version.about_text("credit"),
            "may_edit": edits_packs(request.user),
        },
    )
