"""App configuration of networks."""

from __future__ import annotations

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """Learning networks and their people."""

    name = "vlecht.networks"
