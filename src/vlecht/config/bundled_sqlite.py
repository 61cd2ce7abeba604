"""Puts the SQLite that ships with Vlecht in the place of the machine's own.

SQLite 3.7.0 to 3.51.2 can corrupt a WAL database when two connections reset the log at
once (ADR 0007). The wheel brings a mended version on Linux; elsewhere the machine's own
is used, and `vlecht check` warns when it is too old.
"""

from __future__ import annotations

import importlib
import sys


def use_bundled_sqlite() -> None:
    """Register the bundled SQLite as `sqlite3`, where it is installed."""
    try:
        bundled = importlib.import_module("pysqlite3")
    except ImportError:
        return
    sys.modules["sqlite3"] = bundled
    sys.modules["sqlite3.dbapi2"] = importlib.import_module("pysqlite3.dbapi2")
