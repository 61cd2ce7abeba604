"""A long file or function is a sign to look twice; those that were looked at stand here with why."""

from __future__ import annotations

import ast

from tests.architecture.source_files import PACKAGE, modules, place, templates, tree

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
LONGEST_TEMPLATE = 200
# Path below src/vlecht, and why it reads better as one.
LONG_MODULES: dict[str, str] = {}
LONG_FUNCTIONS = {
    "ui/kit_samples.py:sample_charts": "one sample after another, nothing to follow",
}
LONG_TEMPLATES: dict[str, str] = {}


def test_no_module_is_too_long_to_read_at_once() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in modules()
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_MODULE
    }

    assert {name: lines for name, lines in long.items() if name not in LONG_MODULES} == {}
    assert set(LONG_MODULES) - set(long) == set(), "not long any more: take it off the list"


def test_no_function_is_longer_than_a_screen() -> None:
    long = {}
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    long[f"{path.relative_to(PACKAGE)}:{node.name}"] = lines

    assert {name: lines for name, lines in long.items() if name not in LONG_FUNCTIONS} == {}
    assert set(LONG_FUNCTIONS) - set(long) == set(), "not long any more: take it off the list"


def test_no_template_is_too_long_to_read_at_once() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in templates()
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST_TEMPLATE
    }

    assert {name: lines for name, lines in long.items() if name not in LONG_TEMPLATES} == {}, place(
        PACKAGE
    )
