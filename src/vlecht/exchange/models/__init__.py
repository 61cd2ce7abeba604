"""Models of the exchange."""

from vlecht.exchange.models.inventory_upload import InventoryUpload

__all__ = ["InventoryUpload"]
