"""What every page shows around its content: navigation and search."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from vlecht.ui.navigation import NavigationItem


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Return the navigation for who is reading."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {"navigation": []}
    here = request.path
    items = [
        (_("Today"), reverse("networks:today"), "today"),
    ]
    return {
        "navigation": [
            NavigationItem(
                label=label,
                url=url,
                icon=icon,
                is_current=here == url or (url != "/" and here.startswith(url)),
            )
            for label, url, icon in items
        ]
    }
