"""A method as its page shows it, in the language of who reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from vlecht.frameworks.models.content_pack import in_own_language
from vlecht.methods.models import Method
from vlecht.methods.queries import sources_of
from vlecht.methods.vocabulary import StepOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMethod:
    """What the page of a method says."""

    steps: list[str]
    is_ordered: bool
    step_heading: str
    facts: list[tuple[str, str]]
    sources: list[dict[str, str]]


def shown_method(method: Method) -> ShownMethod:
    """Return the texts of a method."""
    known = sources_of(method.collection)
    return ShownMethod(
        steps=[_own(step) for step in method.steps],
        is_ordered=method.step_order in {StepOrder.IN_ORDER, StepOrder.DERIVED},
        step_heading=str(StepOrder(method.step_order).label) if method.step_order else "",
        facts=_facts(method.details),
        sources=[_source(entry, known) for entry in method.sources],
    )


def _facts(details: Mapping[str, Any]) -> list[tuple[str, str]]:
    labels = {
        "roles": _("Who takes part"),
        "timing": _("When, and how long"),
        "needs": _("What it needs"),
        "yields": _("What it brings"),
    }
    return [(label, _own(details[name])) for name, label in labels.items() if name in details]


def _source(entry: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, str]:
    source = known[entry["source"]]
    return {
        "citation": source["citation"],
        "address": source.get("address", ""),
        "rights": _own(source["rights"]),
        "place": entry.get("place", ""),
    }


def _own(pair: Mapping[str, str]) -> str:
    return in_own_language(pair["nl"], pair["en"])
