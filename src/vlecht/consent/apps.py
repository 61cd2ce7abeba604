"""App configuration of consent."""

from __future__ import annotations

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """What we know about people, why and for how long."""

    name = "vlecht.consent"

    def ready(self) -> None:
        """Put the system check in place."""
        from django.core.checks import register  # noqa: PLC0415 -- app ready

        from vlecht.consent.checks import every_field_has_a_row  # noqa: PLC0415 -- app ready

        register(every_field_has_a_row)
