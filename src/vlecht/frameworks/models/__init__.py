"""Models of frameworks."""

from vlecht.frameworks.models.content_pack import ContentPack, PackVersion
from vlecht.frameworks.models.network_pack import NetworkPack
from vlecht.frameworks.models.pack_item import PackItem

__all__ = ["ContentPack", "NetworkPack", "PackItem", "PackVersion"]
