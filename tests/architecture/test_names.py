"""Names say what a thing is, never which pattern it follows."""

from __future__ import annotations

import ast
import re

from tests.architecture.source_files import PACKAGE, kept_files, modules, place, tree

BANNED_FILES = {
    *("base", "common", "core", "helper", "helpers", "lib", "manager", "managers", "misc"),
    *("service", "services", "shared", "stuff", "tool", "tools", "util", "utils"),
}
BANNED_WORDS_IN_CLASSES = re.compile(r"(Helper|Util|Utils|Processor|Handler)$")
BANNED_FUNCTIONS = re.compile(r"^_?(do|handle|manage|perform|process)_")


def test_no_file_is_named_after_a_pattern() -> None:
    found = [
        place(path)
        for path in kept_files()
        if path.suffix in {".py", ".html", ".js"}
        and path.stem in BANNED_FILES
        and ".venv" not in path.parts
    ]

    assert found == []


def test_no_class_is_a_helper_and_no_function_handles() -> None:
    found = []
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef) and BANNED_WORDS_IN_CLASSES.search(node.name):
                found.append(f"{place(path, node.lineno)} class {node.name}")
            # process_view is Django's name for a step of a middleware.
            is_ours = isinstance(node, ast.FunctionDef) and not node.name.startswith(
                ("process_view", "process_exception", "process_template_response")
            )
            if is_ours and BANNED_FUNCTIONS.match(node.name):
                found.append(f"{place(path, node.lineno)} def {node.name}")

    assert found == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        place(path)
        for path in modules()
        if path.read_text("utf-8").strip() and not ast.get_docstring(tree(path))
    ]

    assert silent == []


def test_every_app_says_what_it_owns() -> None:
    silent = [
        place(path)
        for path in sorted(PACKAGE.glob("*/__init__.py"))
        if len(ast.get_docstring(tree(path)) or "") < 40
    ]

    assert silent == []
