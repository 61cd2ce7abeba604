"""Models of the journal."""

from vlecht.journal.models.entry import Entry

__all__ = ["Entry"]
