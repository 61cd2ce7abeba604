"""What an address of the grid asks: filters, columns, order and page. Anything else is refused.

Plain data, so that views, exports and the command line ask the same in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vlecht.comparison.vocabulary import FIRST_COLUMNS, Facet, InventoryField, Shown, Sort

FACET_PARAMETERS = tuple(facet.value for facet in Facet)
PARAMETERS = frozenset(
    {*FACET_PARAMETERS, "start_from", "start_to", "q", "show", "sort", "column", "page"}
)


@dataclass(frozen=True)
class GridQuery:
    facets: Mapping[str, str] = field(default_factory=dict)
    start_from: int | None = None
    start_to: int | None = None
    text: str = ""
    shown: Shown = Shown.COUNTED
    sort: Sort = Sort.AS_REPORTED
    columns: tuple[InventoryField, ...] = tuple(InventoryField(key) for key in FIRST_COLUMNS)
    page: int = 1

    @property
    def is_filtered(self) -> bool:
        return bool(self.facets or self.start_from or self.start_to or self.text)
