"""A view is one page in one file: it has a rule, and it leaves the database to others."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source_files import PACKAGE, modules, place, tree

LONGEST_VIEW = 40
# `ui` lies below the package with the rules: config lists the rule of its page, and no route
# leads to the others (Django calls them when something went wrong).
WITHOUT_DECORATOR = {
    "ui/views/csrf_failure.py",
    "ui/views/error_pages.py",
    "ui/views/kit.py",
}


def view_files() -> Iterator[Path]:
    """Yield every file in a views folder."""
    for path in modules():
        if path.parent.name == "views" and path.name != "__init__.py":
            yield path


def functions_of(path: Path) -> Iterator[ast.FunctionDef]:
    """Yield the public functions that take a request."""
    for node in tree(path).body:
        if (
            isinstance(node, ast.FunctionDef)
            and not node.name.startswith("_")
            and node.args.args
            and node.args.args[0].arg == "request"
        ):
            yield node


def name_of(decorator: ast.expr) -> str:
    """Return a decorator as it is written."""
    return ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator)


def test_every_view_has_exactly_one_access_rule_below_its_methods() -> None:
    found = []
    for path in view_files():
        if str(path.relative_to(PACKAGE)) in WITHOUT_DECORATOR:
            continue
        for view in functions_of(path):
            names = [name_of(decorator) for decorator in view.decorator_list]
            rules = [index for index, name in enumerate(names) if name == "access"]
            methods = [index for index, name in enumerate(names) if name.startswith("require_")]
            if len(rules) != 1:
                found.append(f"{place(path, view.lineno)} {view.name}: {len(rules)} access rules")
            elif methods and methods[0] > rules[0]:
                found.append(f"{place(path, view.lineno)} {view.name}: the method stands below")
            elif not methods:
                found.append(f"{place(path, view.lineno)} {view.name}: says no methods")

    assert found == []


def test_no_view_asks_the_database_itself() -> None:
    found = [
        f"{place(path, node.lineno)} {ast.unparse(node)}"
        for path in view_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in {"objects", "_default_manager", "raw", "cursor"}
    ]

    assert found == []


def test_no_view_is_longer_than_a_screen() -> None:
    found = []
    for path in view_files():
        for view in functions_of(path):
            length = (view.end_lineno or 0) - view.body[0].lineno + 1
            if length > LONGEST_VIEW:
                found.append(f"{place(path, view.lineno)} {view.name}: {length} lines")

    assert found == []


def test_a_view_file_holds_the_view_of_its_name() -> None:
    found = []
    for path in view_files():
        if str(path.relative_to(PACKAGE)) in WITHOUT_DECORATOR:
            continue
        names = [view.name for view in functions_of(path)]
        if path.stem not in names:
            found.append(f"{place(path)}: has {names or 'no views'}")

    assert found == []
