"""App configuration of consent."""

from __future__ import annotations

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """What we know about people, why and for how long."""

    name = "vlecht.consent"
