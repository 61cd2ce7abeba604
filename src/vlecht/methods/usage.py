"""Where a method is used. Apps above methods know; methods cannot know them.

Each names a function in the setting METHOD_USAGE; it gets a method and the person who reads, and
returns what that person may see.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from vlecht.methods.models import Method
from vlecht.people.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodUse:
    """A place that uses a method: a network, a card, a meeting."""

    label: str
    url: str = ""
    source: str = ""


UsageSource = Callable[[Method, Person], Sequence[MethodUse]]


@functools.cache
def usage_sources() -> tuple[UsageSource, ...]:
    """Return the functions that settings name."""
    return tuple(import_string(path) for path in getattr(settings, "METHOD_USAGE", ()))


def uses_of(method: Method, person: Person) -> list[MethodUse]:
    """Return every use of a method that this person may see."""
    return [use for source in usage_sources() for use in source(method, person)]
