"""The lock files answer to pyproject.toml and name no address."""

from __future__ import annotations

import pytest

from scripts import lock_check


def test_the_locks_hold_what_the_project_asks() -> None:
    assert lock_check.faults() == []


def test_a_package_that_is_not_locked_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_check, "locked_versions", lambda _name: {"django": "1.0"})

    faults = "\n".join(lock_check.faults())

    assert "django 1.0 is not" in faults
    assert "uv is not locked" in faults
