"""What Vlecht puts on a reader's device: the whole list, and why."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class KeptOnDevice:
    """One cookie, or one place in the browser's own store."""

    name: str
    purpose: str | Promise
    how_long: str | Promise


def cookies() -> list[KeptOnDevice]:
    """Return every cookie that a page can set. A test visits the pages and counts."""
    return [
        KeptOnDevice(
            settings.SESSION_COOKIE_NAME,
            _("So that you stay signed in."),
            _("Until you sign out, and 30 days at most."),
        ),
        KeptOnDevice(
            settings.CSRF_COOKIE_NAME,
            _("So that no other site can send a form in your name."),
            _("One year."),
        ),
        KeptOnDevice(
            settings.LANGUAGE_COOKIE_NAME,
            _("To remember the language that you chose."),
            _("Until you close your browser."),
        ),
    ]


def in_browser() -> list[KeptOnDevice]:
    """Return what scripts keep in the browser's own store. A test reads the scripts."""
    return [
        KeptOnDevice(
            "canvas:…",
            _("What you type on a start canvas, so that nothing is lost without a connection."),
            _("Until it is saved in Vlecht."),
        )
    ]
