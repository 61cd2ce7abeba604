"""The one way an operation says no."""

from __future__ import annotations


class OperationRefused(Exception):  # noqa: N818 -- a refusal is an answer, not an error
    """An operation did not happen because a rule forbids it; nothing was written.

    Each operation raises a named subclass whose message a person can act on.
    """
