"""The only writers of the library."""

from vlecht.library.operations.indexing import (
    forget_inventories,
    index_inventory,
    index_methods,
    index_packs,
    reindex_catalogue,
)

__all__ = [
    "forget_inventories",
    "index_inventory",
    "index_methods",
    "index_packs",
    "reindex_catalogue",
]
