"""What every page shows around its content: navigation and search."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from vlecht.people.models import Person
from vlecht.ui.navigation import NavigationItem


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Return the navigation for who is reading."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return {
            "navigation": [],
            "sign_in_url": reverse(settings.LOGIN_URL),
            "footer_links": _footer_links(request),
        }
    here = request.path
    items = [
        (_("Today"), reverse("networks:today"), "today"),
        (_("Compare"), reverse("comparison:inventories"), "compare"),
        (_("Methods"), reverse("methods:method-list"), "example"),
        (_("Knowledge"), reverse("frameworks:pack-list"), "library"),
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
        ],
        "account_links": _account_links(request, request.user),
        "sign_out_url": reverse("account_logout"),
        "search_url": reverse("library:search"),
        "footer_links": _footer_links(request),
    }


def _account_links(request: HttpRequest, person: Person) -> list[NavigationItem]:
    links = [(_("My account"), reverse("people:account"), "account")]
    if person.is_guest:
        links.append((_("Keep my place"), reverse("people:guest-place"), "place"))
    if person.is_instance_administrator:
        links.append((_("People in this installation"), reverse("people:people-list"), "people"))
    return [
        NavigationItem(label=label, url=url, icon=icon, is_current=request.path == url)
        for label, url, icon in links
    ]


def _footer_links(request: HttpRequest) -> list[NavigationItem]:
    links = [
        (_("Privacy"), reverse("consent:privacy")),
        (_("Accessibility"), reverse("consent:accessibility")),
    ]
    return [
        NavigationItem(label=label, url=url, is_current=request.path == url) for label, url in links
    ]
