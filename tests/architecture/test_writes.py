"""Only operations write. Everything else asks them to (ADR 0002)."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source_files import PACKAGE, modules, place, tree

WRITES = {
    "acreate",
    "adelete",
    "asave",
    "aupdate",
    "bulk_create",
    "bulk_update",
    "create",
    "delete",
    "get_or_create",
    "save",
    "update",
    "update_or_create",
}
# Words that Python's own dictionaries, sets and files share with the ORM.
ORM_HINTS = ("objects", "filter", "all", "exclude", "_set", "queryset", "rows", "memberships")
MAY_WRITE = {
    # The model itself refuses every change of a line that is written.
    "journal/models/entry.py": {"save"},
    # Saves a spreadsheet, not a row.
    "comparison/exports.py": {"save"},
    # Sign-in libraries ask the model's manager to make a person; the operation calls the same.
    "people/models/person.py": {"save"},
}


def looks_like_the_orm(call: ast.Call) -> bool:
    """Tell a write to the database from `dict.update` and `file.save`."""
    function = call.func
    assert isinstance(function, ast.Attribute)
    receiver = ast.unparse(function.value)
    if function.attr in {"update", "delete", "create"}:
        return any(hint in receiver for hint in ORM_HINTS)
    return True


def writes_in(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the line and name of each write to the database."""
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in WRITES
            and looks_like_the_orm(node)
        ):
            yield node.lineno, node.func.attr


def test_only_operations_write_to_the_database() -> None:
    found = []
    for path in modules():
        inside = path.relative_to(PACKAGE)
        # Renderers save documents, not rows.
        if {"operations", "analysis", "renderers"} & set(inside.parts):
            continue
        allowed = MAY_WRITE.get(str(inside), set())
        found += [
            f"{place(path, line)} .{name}("
            for line, name in writes_in(tree(path))
            if name not in allowed
        ]

    assert found == []


def test_the_search_for_writes_catches_planted_ones() -> None:
    planted = ast.parse(
        "person.save()\n"
        "Person.objects.create(name='x')\n"
        "Person.objects.filter(pk=1).update(name='x')\n"
        "network.memberships.all().delete()\n"
        "Person.objects.bulk_create([])\n"
        "settings.update(a=1)\n"
    )

    assert [line for line, _name in writes_in(planted)] == [1, 2, 3, 4, 5]
