"""App configuration of the frame around all apps."""

from __future__ import annotations

from django.apps import AppConfig


class FrameConfig(AppConfig):
    """The frame: settings, addresses, default deny, system checks."""

    name = "vlecht.config"
    label = "frame"

    def ready(self) -> None:
        """Put the system checks in place."""
        from vlecht.config import sign_in_checks  # noqa: F401 -- app ready
