"""Ask the index of the database: FTS5 on SQLite, `tsquery` on PostgreSQL.

A question becomes an expression of words that hold only letters and digits, each in quotes,
so nothing that is typed can be an operator. The statements are fixed; values are parameters.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection

from vlecht.library.question import Question
from vlecht.library.terms import stems_of

# A word in the title counts for more than one in the text, as written more than as a stem.
_SQLITE_COUNT: Final = """
SELECT document.kind, count(*)
FROM library_searchindex
JOIN library_searchdocument AS document ON document.id = library_searchindex.rowid
WHERE library_searchindex MATCH %s
  AND document.source IN (SELECT value FROM json_each(%s))
GROUP BY document.kind
"""
_SQLITE_BEST: Final = """
SELECT document.id
FROM library_searchindex
JOIN library_searchdocument AS document ON document.id = library_searchindex.rowid
WHERE library_searchindex MATCH %s
  AND document.source IN (SELECT value FROM json_each(%s))
  AND document.kind IN (SELECT value FROM json_each(%s))
ORDER BY bm25(library_searchindex, 12.0, 1.0, 6.0, 0.5), document.id
LIMIT %s OFFSET %s
"""
_POSTGRESQL_COUNT: Final = """
SELECT kind, count(*)
FROM library_searchdocument
WHERE search_vector @@ %s::tsquery AND source = ANY(%s)
GROUP BY kind
"""
_POSTGRESQL_BEST: Final = """
SELECT id
FROM library_searchdocument, CAST(%s AS tsquery) AS question
WHERE search_vector @@ question AND source = ANY(%s) AND kind = ANY(%s)
ORDER BY ts_rank('{0.05, 0.5, 0.1, 1.0}', search_vector, question, 1) DESC, id
LIMIT %s OFFSET %s
"""


@dataclass(frozen=True)
class IndexedHits:
    """Which documents answer a question, best first, and how many there are of each kind."""

    ids: tuple[int, ...]
    counts: dict[str, int]


def counts_by_kind(question: Question, sources: Sequence[str]) -> dict[str, int]:
    """Return how many documents of each kind answer a question."""
    if connection.vendor == "postgresql":
        rows = _rows(_POSTGRESQL_COUNT, [tsquery_of(question), list(sources)])
    else:
        rows = _rows(_SQLITE_COUNT, [fts5_of(question), json.dumps(list(sources))])
    return dict(rows)


def best_ids(
    question: Question,
    sources: Sequence[str],
    kinds: Sequence[str],
    *,
    limit: int,
    offset: int,
) -> list[int]:
    """Return the documents that answer a question best."""
    if connection.vendor == "postgresql":
        values = [tsquery_of(question), list(sources), list(kinds), limit, offset]
        return [row[0] for row in _rows(_POSTGRESQL_BEST, values)]
    values = [fts5_of(question), json.dumps(list(sources)), json.dumps(list(kinds)), limit, offset]
    return [row[0] for row in _rows(_SQLITE_BEST, values)]


def fts5_of(question: Question) -> str:
    """Return a question as FTS5 reads it."""
    parts = [f"{{title_stems text_stems}} : ({_any(stems_of(word))})" for word in question.words]
    parts += [f'{{title_words text_words}} : "{" ".join(phrase)}"' for phrase in question.phrases]
    if question.prefix:
        parts.append(
            f"({{title_stems text_stems}} : ({_any(stems_of(question.prefix))})"
            f' OR {{title_words text_words}} : "{question.prefix}" *)'
        )
    return " AND ".join(f"({part})" for part in parts)


def tsquery_of(question: Question) -> str:
    """Return a question as PostgreSQL reads it; A and B are stems, C and D words as written."""
    parts = [" | ".join(f"'{stem}':AB" for stem in stems_of(word)) for word in question.words]
    # In the title or in the text, never the end of one and the begin of the other.
    parts += [
        " | ".join(
            "(" + " <-> ".join(f"'{word}':{place}" for word in phrase) + ")" for place in "CD"
        )
        for phrase in question.phrases
    ]
    if question.prefix:
        stems = [f"'{stem}':AB" for stem in stems_of(question.prefix)]
        parts.append(" | ".join([*stems, f"'{question.prefix}':*CD"]))
    return " & ".join(f"({part})" for part in parts)


def _any(stems: Iterable[str]) -> str:
    return " OR ".join(f'"{stem}"' for stem in stems)


def _rows(statement: str, values: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
