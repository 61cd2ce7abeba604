"""Models of consent."""

from vlecht.consent.models.retention_run import RetentionRun

__all__ = ["RetentionRun"]
