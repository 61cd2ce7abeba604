"""The comparison app."""

from __future__ import annotations

from django.apps import AppConfig


class ComparisonConfig(AppConfig):
    name = "vlecht.comparison"
