"""System check: every field of every model has its row in the inventory, and no row is left over."""

from __future__ import annotations

from typing import Any, Final

from django.core.checks import CheckMessage, Error

from vlecht.consent.inventory import all_models, faults_of, inventory

_SHOWN: Final = 20


def every_field_has_a_row(app_configs: Any, **_options: Any) -> list[CheckMessage]:
    """Name what the inventory lacks or has too much."""
    faults = faults_of(inventory(), all_models())
    if not faults:
        return []
    shown = "\n    ".join(faults[:_SHOWN])
    more = f"\n    … and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
    return [
        Error(
            f"The data inventory has {len(faults)} faults:\n    {shown}{more}",
            hint="See docs/reference/data-inventory.md.",
            id="vlecht.E020",
        )
    ]
