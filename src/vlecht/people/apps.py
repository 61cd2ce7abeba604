"""App configuration of people."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Persons and organisations."""

    name = "vlecht.people"
