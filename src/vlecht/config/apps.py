"""App configuration of the frame around all apps."""

from __future__ import annotations

from django.apps import AppConfig


class FrameConfig(AppConfig):
    """The frame: settings, addresses, default deny, system checks."""

    name = "vlecht.config"
    label = "frame"
