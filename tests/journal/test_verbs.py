"""Pages show words, never keys: each verb in the code has its words, in Dutch and English."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from vlecht.journal.verbs import known_verbs, label_of

SOURCE = Path(__file__).resolve().parents[2] / "src" / "vlecht"


def verbs_in(source: str) -> Iterator[str | None]:
    """Yield the verb of each call of `record`; None when it is not written out."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        if node.func.id == "record" and "verb" in given:
            yield from constants_of(given["verb"])


def constants_of(node: ast.expr) -> Iterator[str | None]:
    """Yield the texts that an expression can be."""
    if isinstance(node, ast.IfExp):
        yield from constants_of(node.body)
        yield from constants_of(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        yield None


def used_verbs() -> dict[str | None, str]:
    """Return every verb in the code with a file that records it."""
    return {
        verb: str(path.relative_to(SOURCE))
        for path in sorted(SOURCE.rglob("*.py"))
        for verb in verbs_in(path.read_text("utf-8"))
    }


def test_every_verb_in_the_code_has_words() -> None:
    used = used_verbs()

    assert len(used) > 10
    assert {verb: used[verb] for verb in used if verb not in known_verbs()} == {}


def test_every_verb_has_other_words_in_dutch_than_in_english() -> None:
    for verb in known_verbs():
        with translation.override("en"):
            english = label_of(verb)
        with translation.override("nl"):
            dutch = label_of(verb)
        assert english != verb
        assert dutch != english, f"{verb} has no Dutch words"


def test_every_app_names_its_own_verbs() -> None:
    used = {verb: path for verb, path in used_verbs().items() if verb is not None}

    assert {
        verb: path for verb, path in used.items() if not path.startswith(verb.split(".")[0])
    } == {}


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ("record(actor=a, verb='x.done', subject=b, at=c)", ["x.done"]),
        ("record(actor=a, verb='x.on' if on else 'x.off', subject=b, at=c)", ["x.on", "x.off"]),
        ("record(actor=a, verb=f'x.{y}', subject=b, at=c)", [None]),
        ("record(actor=a, verb=verb, subject=b, at=c)", [None]),
        ("other(verb='x.done')", []),
    ],
)
def test_a_planted_verb_is_found(call: str, found: list[str | None]) -> None:
    assert list(verbs_in(call)) == found


def test_a_verb_of_an_app_that_is_gone_shows_as_itself() -> None:
    assert label_of("gone.thing_done") == "gone.thing_done"
