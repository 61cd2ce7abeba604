"""Puts the content that comes with the program in the database: packs and methods."""

from __future__ import annotations

import datetime as dt

from vlecht.frameworks.operations.packs import install_shipped_packs
from vlecht.library.operations import index_methods, index_packs
from vlecht.methods.operations.collections import install_shipped_methods


def install_content(*, at: dt.datetime) -> list[str]:
    """Install what is not there yet and name everything that is there; a second time changes nothing."""
    packs = install_shipped_packs(at=at)
    collections = install_shipped_methods(at=at)
    index_packs(at=at)
    index_methods(at=at)
    return [*(str(version) for version in packs), *(str(collection) for collection in collections)]
