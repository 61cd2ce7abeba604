"""Models of the library."""

from vlecht.library.models.search_document import SearchDocument

__all__ = ["SearchDocument"]
