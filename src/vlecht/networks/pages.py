"""What every page of a network has around it, and what other apps add to it.

The apps above (canvas, questions, meetings …) know networks; networks cannot know them. So
each names a `NetworkPart` in a module `network_part`, and the pages here show what they give:
a line in the menu, an answer on the home page, a next step, a row on Today (docs/adr/0021).
"""

from __future__ import annotations

import datetime as dt
import functools
import importlib
import importlib.util
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from vlecht.networks.models import LearningNetwork
from vlecht.networks.queries import open_visits_of, terms_of
from vlecht.networks.vocabulary import Permission
from vlecht.people.models import Person
from vlecht.ui.navigation import NavigationItem

if TYPE_CHECKING:
    from vlecht.networks.access import NetworkRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSection:
    """One answer on the home page of a network: a question, and a template that answers it."""

    place: int  # 10 what do we want to know … 50 how are we doing; ties in order of settings
    question: str | Promise
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayItem:
    """One thing that needs a person today."""

    text: str | Promise
    url: str
    network_name: str = ""
    icon: str = "forward"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The one thing a network could do now. Of several, the lowest place is shown."""

    place: int
    text: str | Promise
    label: str | Promise
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPart:
    """What one app adds to the pages of a network. Each may be left out."""

    menu: Callable[[LearningNetwork, frozenset[Permission]], Sequence[tuple[str, str, str]]] = (
        lambda _network, _permissions: ()
    )
    home: Callable[[NetworkRequest], Sequence[HomeSection]] = lambda _request: ()
    next_steps: Callable[[NetworkRequest], Sequence[NextStep]] = lambda _request: ()
    today: Callable[[Person, dt.datetime], Sequence[TodayItem]] = lambda _person, _moment: ()
    stylesheet: str = ""  # a static file that the answers on the home page need


@functools.cache
def network_parts() -> tuple[NetworkPart, ...]:
    """Return the parts that the installed apps add, in the order of the installation.

    An app that adds something has a module `network_part` with a `part` in it. Networks import
    nobody above them, so they ask the installed apps, as the journal does for its words.
    """
    found = []
    for app in apps.get_app_configs():
        name = f"{app.name}.network_part"
        if app.name.startswith("vlecht.") and importlib.util.find_spec(name) is not None:
            found.append(importlib.import_module(name).part)
    return tuple(found)


def network_page(
    request: NetworkRequest, template: str, context: Mapping[str, Any], *, status: int = 200
) -> TemplateResponse:
    """Answer with a page of the network in the address: menu, own words, open visits."""
    network, permissions = request.network, request.permissions
    terms_of(network)
    frame = {
        "network": network,
        "network_menu": _menu(request, network, permissions),
        "may": {permission.value: True for permission in permissions},
        "open_visits": open_visits_of(network, at=timezone.now()),  # noqa: TID251 -- a page is shown now
    }
    return TemplateResponse(request, template, {**frame, **context}, status=status)


def _menu(
    request: NetworkRequest, network: LearningNetwork, permissions: frozenset[Permission]
) -> list[NavigationItem]:
    entries: list[tuple[str, str, str]] = []
    if Permission.VIEW_NETWORK in permissions:
        entries.append((_("People"), _url("network-people", network), "people"))
        for part in network_parts():
            entries.extend(part.menu(network, permissions))
        entries.append((_("Phase"), _url("network-phases", network), "time"))
    if Permission.INVITE_PEOPLE in permissions:
        entries.append((_("Invite"), _url("invitations", network), "add"))
    if Permission.RENAME_TERMS in permissions:
        entries.append((_("Our words"), _url("network-terms", network), "language"))
    if Permission.VIEW_JOURNAL in permissions:
        entries.append((_("Journal"), _url("network-journal", network), "source"))
    home = _url("network-home", network)
    items = [
        NavigationItem(
            label=_("Network"), url=home, icon="network", is_current=request.path == home
        )
    ]
    items.extend(
        NavigationItem(label=label, url=url, icon=icon, is_current=request.path.startswith(url))
        for label, url, icon in entries
    )
    return items


def _url(page: str, network: LearningNetwork) -> str:
    return reverse(f"networks:{page}", args=[network.pk])
