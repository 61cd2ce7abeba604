"""Models of the library."""

from vlecht.library.models.catalogue_document import CatalogueDocument

__all__ = ["CatalogueDocument"]
