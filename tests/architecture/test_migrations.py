"""A migration is named for what it changes, follows one other, and stands on its own."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest

from tests.architecture.source_files import PACKAGE, modules, place, tree

NAMED = re.compile(r"^\d{4}_[a-z]+(_[a-z0-9]+)+$")
MADE_UP_BY_DJANGO = re.compile(r"^\d{4}_(auto_|initial$|alter_|rename_)|_and_more$")
MIGRATIONS = [
    path
    for path in modules(with_migrations=True)
    if path.parent.name == "migrations" and path.name != "__init__.py"
]


def is_well_named(stem: str) -> bool:
    """Tell whether a person named a migration."""
    return bool(NAMED.match(stem)) and not MADE_UP_BY_DJANGO.search(stem)


def test_migrations_are_named_for_what_they_change() -> None:
    assert [place(path) for path in MIGRATIONS if not is_well_named(path.stem)] == []


@pytest.mark.parametrize("stem", ["0001_initial", "0002_auto_20260101_1200", "0003_x_y_and_more"])
def test_a_name_that_django_made_is_caught(stem: str) -> None:
    assert not is_well_named(stem)


def test_every_app_has_one_line_of_migrations() -> None:
    numbers = Counter((path.parent.parent.name, path.name[:4]) for path in MIGRATIONS)

    assert [key for key, count in numbers.items() if count > 1] == []


def test_migrations_do_not_import_code_that_will_change() -> None:
    found = [
        f"{place(path, node.lineno)} {ast.unparse(node)}"
        for path in MIGRATIONS
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom | ast.Import) and "vlecht" in ast.unparse(node)
    ]

    assert found == []


def test_every_app_with_models_has_migrations() -> None:
    with_models = {path.parent.name for path in PACKAGE.glob("*/models")}

    assert with_models - {path.parent.parent.name for path in MIGRATIONS} == set()
