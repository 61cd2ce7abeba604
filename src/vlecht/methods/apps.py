"""App configuration of methods."""

from __future__ import annotations

from django.apps import AppConfig


class MethodsConfig(AppConfig):
    """Method descriptions."""

    name = "vlecht.methods"
