"""A view is one page in one file: it has a rule, and it leaves the database to others."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.routes import all_routes
from tests.architecture.source_files import PACKAGE, modules, place, templates, tree

LONGEST_VIEW = 40
NAMED_BY_DJANGO = {"set_language"}
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


def test_one_name_runs_through_address_view_and_file() -> None:
    found = []
    for route in all_routes():
        if not route.is_ours:
            continue
        word = route.name.rpartition(":")[2].replace("-", "_")
        module = route.view.__module__.rpartition(".")[2]
        if not word == route.view.__name__ == module and route.name not in NAMED_BY_DJANGO:
            found.append(f"{route.name}: {route.view.__name__}() in {route.view.__module__}")

    assert found == []


def test_a_template_of_an_app_is_named_after_a_view_or_shared_by_name() -> None:
    views = {path.stem for path in view_files()}
    code = all_code()
    found = [
        place(path)
        for path in sorted(PACKAGE.glob("*/templates/*/*.html"))
        if path.parent.name == path.parents[2].name
        and path.parent.name != "ui"
        and path.stem not in views
        and not path.stem.startswith("_")
        and f'"{path.parent.name}/{path.name}' not in code
    ]

    assert found == []


def all_code() -> str:
    """Return all code and templates together, to see whether a template is shown at all."""
    code = [path.read_text("utf-8") for path in modules()]
    return "".join([*code, *(path.read_text("utf-8") for path in templates())])
