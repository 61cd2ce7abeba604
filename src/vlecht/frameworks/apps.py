"""App configuration of frameworks."""

from __future__ import annotations

from django.apps import AppConfig


class FrameworksConfig(AppConfig):
    """Content packs and which network uses them."""

    name = "vlecht.frameworks"
