"""What the tests of reports need from the machine; its absence is said, never passed over."""

from __future__ import annotations

import shutil

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, loudly, what reads a PDF where no reader is installed."""
    if shutil.which("pdftotext"):
        return
    absent = pytest.mark.skip(reason="NO PDF READER: apt-get install poppler-utils")
    for item in items:
        if item.path.name in {"test_canaries.py", "test_same_cells.py", "test_libreoffice.py"}:
            item.add_marker(absent)
