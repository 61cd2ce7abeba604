"""Ask the index of the database: FTS5 on SQLite, `tsquery` on PostgreSQL.

A question becomes an expression of terms that hold only letters and digits, each in quotes,
so nothing that is typed can be an operator. Kind and source are terms too, so counting reads
the index alone. The statements are fixed; values are parameters.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection

from vlecht.library.question import Question
from vlecht.library.terms import Place, stems_of

# Counting and ranking read every hit, so both stop here. Of more than this many, hits in the
# title come first and the rest as they came; nobody reads on to the end of that.
MOST_HITS: Final = 1000

_SQLITE_COUNT: Final = """
SELECT asked.key, (
  SELECT count(*) FROM (
    SELECT 1 FROM library_catalogueindex WHERE library_catalogueindex MATCH asked.value LIMIT %s
  )
)
FROM json_each(%s) AS asked
"""
# A word in the title counts for more than one in the text, as written more than as a stem.
_SQLITE_BEST: Final = """
SELECT rowid FROM library_catalogueindex
WHERE library_catalogueindex MATCH %s
ORDER BY bm25(library_catalogueindex, 12.0, 1.0, 6.0, 0.5, 0.0), rowid
LIMIT %s OFFSET %s
"""
_SQLITE_ANY: Final = """
SELECT rowid FROM library_catalogueindex
WHERE library_catalogueindex MATCH %s
ORDER BY rowid
LIMIT %s OFFSET %s
"""
_POSTGRESQL_COUNT: Final = """
SELECT asked.key, (
  SELECT count(*) FROM (
    SELECT FROM library_cataloguedocument WHERE search_vector @@ asked.value::tsquery LIMIT %s
  ) AS counted
)
FROM jsonb_each_text(%s::jsonb) AS asked
"""
_POSTGRESQL_BEST: Final = """
SELECT id FROM library_cataloguedocument
WHERE search_vector @@ CAST(%s AS tsquery)
ORDER BY ts_rank('{0.05, 0.3, 0.1, 1.0}', search_vector, CAST(%s AS tsquery), 1) DESC, id
LIMIT %s OFFSET %s
"""
_POSTGRESQL_ANY: Final = """
SELECT id FROM library_cataloguedocument
WHERE search_vector @@ CAST(%s AS tsquery)
ORDER BY id
LIMIT %s OFFSET %s
"""


@dataclass(frozen=True)
class Expression:
    """A question in the language of one database."""

    anywhere: str
    in_title: str
    _and: str
    _not: str
    _or: str

    def within(self, scope: Sequence[Sequence[str]]) -> str:
        """Return what answers the question and has one term of each group."""
        return self._and.join([self.anywhere, *self._groups(scope)])

    def within_by_title(self, scope: Sequence[Sequence[str]]) -> str:
        """Return the same, for what has every word in its title."""
        return self._and.join([self.in_title, *self._groups(scope)])

    def within_not_by_title(self, scope: Sequence[Sequence[str]]) -> str:
        """Return the rest."""
        return f"({self.within(scope)}){self._not}{self.in_title}"

    def _groups(self, scope: Sequence[Sequence[str]]) -> list[str]:
        quote = '"' if connection.vendor == "sqlite" else "'"
        return [
            "(" + self._or.join(f"{quote}{term}{quote}" for term in group) + ")" for group in scope
        ]


def expression_of(question: Question) -> Expression:
    """Return a question in the language of the database that is asked."""
    if connection.vendor == "postgresql":
        return Expression(
            tsquery_of(question, stems=Place.STEM, words=Place.WORD),
            tsquery_of(question, stems=Place.TITLE_STEM, words=Place.TITLE_WORD),
            _and=" & ",
            _not=" & !",
            _or=" | ",
        )
    return Expression(
        fts5_of(question, stems=Place.STEM, words=Place.WORD),
        fts5_of(question, stems=Place.TITLE_STEM, words=Place.TITLE_WORD),
        _and=" AND ",
        _not=" NOT ",
        _or=" OR ",
    )


def counts_of(expressions: dict[str, str]) -> dict[str, int]:
    """Return how many documents answer each expression, one too many at most, in one query."""
    statement = _POSTGRESQL_COUNT if connection.vendor == "postgresql" else _SQLITE_COUNT
    return dict(_rows(statement, [MOST_HITS + 1, json.dumps(expressions)]))


def best_ids(expression: str, asked: Expression, *, limit: int, offset: int) -> list[int]:
    """Return the documents that answer an expression, those that answer the question best first."""
    if connection.vendor == "postgresql":
        # Without the scope: how near a word stands to the name of a source says nothing.
        values = [expression, asked.anywhere, limit, offset]
        return [row[0] for row in _rows(_POSTGRESQL_BEST, values)]
    return [row[0] for row in _rows(_SQLITE_BEST, [expression, limit, offset])]


def any_ids(expression: str, *, limit: int, offset: int) -> list[int]:
    """Return documents that answer an expression, in a fixed order."""
    statement = _POSTGRESQL_ANY if connection.vendor == "postgresql" else _SQLITE_ANY
    return [row[0] for row in _rows(statement, [expression, limit, offset])]


def fts5_of(question: Question, *, stems: Place, words: Place) -> str:
    """Return a question as FTS5 reads it."""
    parts = [_any_of(stems + stem for stem in stems_of(word)) for word in question.words]
    parts += ['"' + " ".join(words + word for word in phrase) + '"' for phrase in question.phrases]
    if question.prefix:
        finished = _any_of(stems + stem for stem in stems_of(question.prefix))
        parts.append(f'{finished} OR "{words}{question.prefix}" *')
    return "(" + " AND ".join(f"({part})" for part in parts) + ")"


def tsquery_of(question: Question, *, stems: Place, words: Place) -> str:
    """Return a question as PostgreSQL reads it."""
    parts = [" | ".join(f"'{stems}{stem}'" for stem in stems_of(word)) for word in question.words]
    parts += [" <-> ".join(f"'{words}{word}'" for word in phrase) for phrase in question.phrases]
    if question.prefix:
        finished = [f"'{stems}{stem}'" for stem in stems_of(question.prefix)]
        parts.append(" | ".join([*finished, f"'{words}{question.prefix}':*"]))
    return "(" + " & ".join(f"({part})" for part in parts) + ")"


def _any_of(terms: Iterable[str]) -> str:
    return " OR ".join(f'"{term}"' for term in terms)


def _rows(statement: str, values: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
