"""Registers the interface kit."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The kit has templates, tags and static files, and no models."""

    name = "vlecht.ui"
    label = "ui"
    verbose_name = "Interface kit"
