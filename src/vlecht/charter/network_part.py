"""What charter adds to the pages of a network: canvas and agreements in the menu and at home."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vlecht.charter.canvas import shipped_canvas
from vlecht.charter.conditions import conditions_shown
from vlecht.charter.queries import (
    agreements_of,
    agreements_waiting_for,
    canvas_texts_of,
    conflicts_of,
    unstarted_canvases_of,
)
from vlecht.charter.rules import progress_of
from vlecht.networks.access import NetworkRequest
from vlecht.networks.models import LearningNetwork
from vlecht.networks.pages import HomeSection, NetworkPart, NextStep, TodayItem
from vlecht.networks.queries import terms_of
from vlecht.networks.rules import word_for
from vlecht.networks.vocabulary import Permission
from vlecht.people.models import Person

_AGREEMENTS_ON_HOME: Final = 5


def _canvas_word(network: LearningNetwork) -> str:
    return capfirst(word_for(terms_of(network), "start_canvas"))


def _menu(
    network: LearningNetwork, permissions: frozenset[Permission]
) -> Sequence[tuple[str, str, str]]:
    entries = [(_canvas_word(network), reverse("charter:canvas", args=[network.pk]), "canvas")]
    if Permission.MANAGE_AGREEMENTS in permissions:
        address = reverse("charter:agreements", args=[network.pk])
        entries.append((_("Agreements"), address, "agreement"))
    return entries


def _home(request: NetworkRequest) -> Sequence[HomeSection]:
    texts = canvas_texts_of(request.network)
    done, total = progress_of(shipped_canvas(), texts)
    shared = {
        "texts": texts,
        "network": request.network,
        "done": done,
        "total": total,
    }
    sections = [
        HomeSection(
            place=10,
            question=_("What do we want to know?"),
            template="charter/parts/home_question.html",
            context=shared,
        ),
        HomeSection(
            place=20,
            question=_("When do we meet?"),
            template="charter/parts/home_rhythm.html",
            context=shared,
        ),
        HomeSection(
            place=40,
            question=_("What should it bring?"),
            template="charter/parts/home_yield.html",
            context=shared,
        ),
        HomeSection(
            place=50,
            question=_("Can it work?"),
            template="charter/parts/home_conditions.html",
            context={**shared, "conditions": conditions_shown(texts)},
        ),
    ]
    if Permission.MANAGE_AGREEMENTS in request.permissions:
        agreements = agreements_of(request.network)[:_AGREEMENTS_ON_HOME]
        sections.append(
            HomeSection(
                place=30,
                question=_("What did we agree with employers?"),
                template="charter/parts/home_agreements.html",
                context={**shared, "agreements": agreements},
            )
        )
    return sections


def _next_steps(request: NetworkRequest) -> Sequence[NextStep]:
    if Permission.EDIT_CANVAS not in request.permissions:
        return ()
    address = reverse("charter:canvas", args=[request.network.pk])
    conflict = conflicts_of(request.network).first()
    if conflict is not None:
        return (
            NextStep(
                place=5,
                text=_("Two people wrote in the same field. Which text do you want?"),
                label=_("Look at both texts"),
                url=reverse("charter:canvas-conflict", args=[request.network.pk, conflict.pk]),
            ),
        )
    done, total = progress_of(shipped_canvas(), canvas_texts_of(request.network))
    if done == 0:
        text = _("Write down on one page what you want, and with whom.")
        return (NextStep(place=10, text=text, label=_("Start filling in"), url=address),)
    if done < total:
        text = _("%(canvas)s: %(done)d of %(total)d fields are filled in.") % {
            "canvas": _canvas_word(request.network),
            "done": done,
            "total": total,
        }
        return (NextStep(place=40, text=text, label=_("Go on filling in"), url=address),)
    return ()


def _today(person: Person, moment: dt.datetime) -> Sequence[TodayItem]:
    items = [
        TodayItem(
            text=_("Read your agreement and say yes"),
            url=reverse("charter:agreement", args=[waiting.network_id, waiting.pk]),
            network_name=waiting.network.name,
            icon="agreement",
        )
        for waiting in agreements_waiting_for(person, on=timezone.localdate(moment))
    ]
    items.extend(
        TodayItem(
            text=_("Fill in the start canvas"),
            url=reverse("charter:canvas", args=[network.pk]),
            network_name=network.name,
            icon="canvas",
        )
        for network in unstarted_canvases_of(person, on=timezone.localdate(moment))
    )
    return items


part: Final = NetworkPart(
    menu=_menu,
    home=_home,
    next_steps=_next_steps,
    today=_today,
    stylesheet="charter/charter.css",
)
