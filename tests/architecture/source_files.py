"""What the tests about the code read: every file that git would keep, and the code as trees."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "src" / "vlecht"


@cache
def kept_files() -> tuple[Path, ...]:
    """Return every file that is in git or would be, so that build debris does not count."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={REPOSITORY}", "ls-files", "-coz", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(
        path
        for name in sorted(filter(None, listed.split("\0")))
        if (path := REPOSITORY / name).is_file()
    )


def modules(*, with_migrations: bool = False) -> Iterator[Path]:
    """Yield every Python file of the package."""
    for path in kept_files():
        is_ours = path.suffix == ".py" and PACKAGE in path.parents
        if is_ours and (with_migrations or "migrations" not in path.parts):
            yield path


def templates() -> Iterator[Path]:
    """Yield every template of the package."""
    for path in kept_files():
        if PACKAGE in path.parents and "templates" in path.parts:
            yield path


@cache
def tree(path: Path) -> ast.Module:
    """Return a file as a syntax tree."""
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def place(path: Path, line: int = 0) -> str:
    """Name a place so that an editor can jump to it."""
    name = str(path.relative_to(REPOSITORY)) if path.is_relative_to(REPOSITORY) else path.name
    return f"{name}:{line}" if line else name
