"""One element, theme or item of a pack, with its source."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from vlecht.frameworks.access import item_for
from vlecht.frameworks.queries import titles_of
from vlecht.frameworks.shown_pack import own_texts, shown_around, shown_node
from vlecht.people.access import SignedInRequest, access, signed_in


@require_safe
@access(signed_in)
def pack_item(request: SignedInRequest, pack_key: str, item_key: str) -> HttpResponse:
    """Show one node: what it says, what it rests on, and what it is related to."""
    item = item_for(pack_key, item_key, request.GET.get("version", "")[:20])
    version = item.version
    linked = titles_of([*item.related, *item.overlaps], pack_key=pack_key)
    parents, children = shown_around(version, item, version.items.order_by("position"))
    return TemplateResponse(
        request,
        "frameworks/pack_item.html",
        {
            "version": version,
            "node": shown_node(version, item),
            "parents": parents,
            "children": children,
            "needs": own_texts(item.needs),
            "yields": own_texts(item.yields),
            "related": [linked[key] for key in item.related if key in linked],
            "overlaps": [linked[key] for key in item.overlaps if key in linked],
            "caution": version.about_text("caution"),
        },
    )
