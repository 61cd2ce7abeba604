"""App configuration of the library."""

from __future__ import annotations

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Search over everything that may be found."""

    name = "vlecht.library"
