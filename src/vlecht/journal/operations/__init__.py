"""The only writers of the journal."""

from vlecht.journal.operations.recording import blank_labels_of, record

__all__ = ["blank_labels_of", "record"]
