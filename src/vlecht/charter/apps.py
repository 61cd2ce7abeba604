"""App configuration of charter."""

from __future__ import annotations

from django.apps import AppConfig


class CharterConfig(AppConfig):
    """Start canvas and employer agreements."""

    name = "vlecht.charter"
