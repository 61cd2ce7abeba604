"""Small habits that once hurt somebody: read from the code, each with a planted sample."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source_files import PACKAGE, modules, place, tree

MARKS_SAFE = {"mark_safe", "SafeString", "SafeText"}
SQL_CALLS = {"execute", "executemany", "raw", "extra", "RawSQL"}
CLOCKS = {"datetime.now", "dt.datetime.now", "datetime.today", "date.today", "dt.date.today"}
# Why a file may: the reason a reader would ask for.
MAY_MARK_SAFE = {
    "reports/renderers/html.py": "renders the document model to HTML; every text goes through escape",
}


def habits_of_call(node: ast.Call) -> Iterator[str]:
    """Name what is unsafe about a call."""
    called = ast.unparse(node.func)
    last = called.rsplit(".", 1)[-1]
    first = node.args[0] if node.args else None
    is_pasted = isinstance(first, ast.JoinedStr) or (
        isinstance(first, ast.BinOp) and isinstance(first.op, ast.Mod | ast.Add)
    )
    if last in MARKS_SAFE:
        yield "marks text as safe"
    if last in SQL_CALLS and is_pasted:
        yield "puts values into SQL by hand"
    if called in CLOCKS and not node.args and not node.keywords:
        yield "reads a clock without a zone"
    if last == "select_related" and not node.args and "objects" in called:
        yield "joins every table there is"


def counts_to_know(node: ast.Compare) -> bool:
    """Tell whether everything is counted to know whether there is one."""
    return (
        isinstance(node.left, ast.Call)
        and ast.unparse(node.left.func).endswith(".count")
        and not node.left.args
        and isinstance(node.ops[0], ast.Gt | ast.NotEq)
        and ast.unparse(node.comparators[0]) == "0"
    )


def unsafe_calls(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and kind of every unsafe habit in a file."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            yield from ((node.lineno, habit) for habit in habits_of_call(node))
        if isinstance(node, ast.Compare) and counts_to_know(node):
            yield node.lineno, "counts to know whether there is one"


def test_no_module_has_an_unsafe_habit() -> None:
    found = [
        f"{place(path, line)} {habit}"
        for path in modules()
        for line, habit in unsafe_calls(tree(path))
        if not (
            habit == "marks text as safe"
            and (
                path.relative_to(PACKAGE).parts[0] == "ui"
                or str(path.relative_to(PACKAGE)) in MAY_MARK_SAFE
            )
        )
    ]

    assert found == []


@pytest.mark.parametrize(
    ("code", "habit"),
    [
        ("mark_safe(text)", "marks text as safe"),
        ("cursor.execute(f'select {x}')", "puts values into SQL by hand"),
        ("Person.objects.raw('select %s' % x)", "puts values into SQL by hand"),
        ("dt.datetime.now()", "reads a clock without a zone"),
        ("dt.date.today()", "reads a clock without a zone"),
        ("Person.objects.select_related()", "joins every table there is"),
        ("people.count() > 0", "counts to know whether there is one"),
    ],
)
def test_a_planted_habit_is_caught(code: str, habit: str) -> None:
    assert [kind for _line, kind in unsafe_calls(ast.parse(code))] == [habit]
