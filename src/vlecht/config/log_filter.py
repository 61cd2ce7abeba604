"""Keeps addresses that open a door out of the log.

Django writes the path of every answer of 400 and up. The path of an invitation, of an agreement
to confirm and of a guest's own link holds the key itself, and a form that was not filled in right
is such an answer while the key still works.
"""

from __future__ import annotations

import logging
import re
from typing import Any, Final

_KEY_IN_A_PATH: Final = re.compile(r"(/(?:join|agree|account/back)/)[^/\s]+")


class WithoutKeys(logging.Filter):
    """Takes the key out of each path in a line of the log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every line through, without keys."""
        record.msg = _without_key(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_without_key(part) for part in record.args)
        return True


def _without_key(part: Any) -> Any:
    return _KEY_IN_A_PATH.sub(r"\1[key]", part) if isinstance(part, str) else part
