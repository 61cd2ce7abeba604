"""What journal verbs are called on a page.

Every app lists its own in `journal_words.py`:

    JOURNAL_WORDS: Final = {"networks.network_started": _("started the network")}

The journal imports nobody above it, so it asks the installed apps.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from functools import cache

from django.apps import apps
from django.utils.functional import Promise

Labels = Mapping[str, str | Promise]


@cache
def known_verbs() -> dict[str, str | Promise]:
    """Return every verb with its label, of all installed apps."""
    found: dict[str, str | Promise] = {}
    for app in apps.get_app_configs():
        if app.name.startswith("vlecht."):
            found.update(_verbs_of(app.name))
    return found


def label_of(verb: str) -> str:
    """Return a verb in the reader's language; the key itself when its app is gone."""
    return str(known_verbs().get(verb, verb))


def _verbs_of(package: str) -> Labels:
    if importlib.util.find_spec(f"{package}.journal_words") is None:
        return {}
    words: Labels = importlib.import_module(f"{package}.journal_words").JOURNAL_WORDS
    return words
