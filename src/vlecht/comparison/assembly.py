"""From the content of an inventory to its networks: every source of a network put together.

Pure: nothing is read or written here.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TypeVar

from django.utils.text import slugify

from vlecht.comparison.records import (
    REPORT_KEY,
    AnswerRecord,
    CaseRecord,
    ConflictRecord,
    Content,
    ParticipantRecord,
    ValueRecord,
)
from vlecht.comparison.vocabulary import UNKNOWN_KEY, Facet, RecordType, ValueState

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")
_LONGEST_KEY = 80
_Row = TypeVar("_Row", ParticipantRecord, ConflictRecord)
_LONGEST_LABEL = 200
# facet, and the field it is read from
_CODE_FACETS = (
    (Facet.STATUS, "status"),
    (Facet.EVALUATED, "evaluated"),
    (Facet.LEVEL, "level"),
    (Facet.AGENDA, "agenda"),
)
_TERM_FACETS = ((Facet.METHOD, "methods"), (Facet.INITIATOR, "initiator"), (Facet.THEME, "themes"))


@dataclass(frozen=True)
class AssembledCase:
    """A network with everything that was recorded of it."""

    record: CaseRecord
    position: int
    values: tuple[ValueRecord, ...]
    participants: tuple[ParticipantRecord, ...]
    conflicts: tuple[ConflictRecord, ...]

    @property
    def digest(self) -> str:
        """A fingerprint: equal when an import brings nothing new for this network."""
        plain = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(plain.encode()).hexdigest()


def assemble(content: Content) -> tuple[AssembledCase, ...]:
    """Return the networks of an inventory in the order of the report."""
    answers = {answer.case_key: answer for answer in content.answers or ()}
    cases = {case.key: case for case in content.cases or ()}
    for key, answer in answers.items():
        cases.setdefault(key, _case_of(answer))
    participants = _by_case(content.participants or ())
    conflicts = _by_case(content.conflicts or ())
    return tuple(
        AssembledCase(
            record=case,
            position=position,
            values=(*case.values, *(answers[key].values if key in answers else ())),
            participants=tuple(participants[key]),
            conflicts=tuple(conflicts[key]),
        )
        for position, (key, case) in enumerate(cases.items(), start=1)
    )


def conflicts_of_the_report(content: Content) -> tuple[ConflictRecord, ...]:
    return tuple(
        conflict for conflict in content.conflicts or () if conflict.case_key == REPORT_KEY
    )


def _case_of(answer: AnswerRecord) -> CaseRecord:
    """Return a network that is known from its questionnaire alone."""
    return CaseRecord(
        key=answer.case_key,
        name=answer.name or answer.case_key,
        record_type=RecordType.QUESTIONNAIRE,
        counted=True,
        workplace=answer.workplace,
    )


def _by_case(rows: Iterable[_Row]) -> Mapping[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        found[row.case_key].append(row)
    return found


def start_of(case: AssembledCase) -> tuple[dt.date, dt.date] | None:
    """Return the days in which a network started: the most precise that a source gives."""
    found = [
        (dt.date.fromisoformat(value.from_date), dt.date.fromisoformat(value.until_date))
        for value in case.values
        if value.field == "start" and value.from_date and value.until_date
    ]
    return min(found, key=lambda days: (days[1] - days[0], days[0]), default=None)


def facets_of(case: AssembledCase) -> Iterator[tuple[Facet, str, str]]:
    """Yield what a network can be filtered on: facet, key, label. Each pair once."""
    seen = set()
    for facet, key, label in _all_facets(case):
        if key and (facet, key) not in seen:
            seen.add((facet, key))
            yield facet, key[:_LONGEST_KEY], label[:_LONGEST_LABEL]


def _all_facets(case: AssembledCase) -> Iterator[tuple[Facet, str, str]]:
    if case.record.workplace:
        yield Facet.WORKPLACE, key_of(case.record.workplace), case.record.workplace
    for facet, field in _CODE_FACETS:
        codes = [value.code for value in case.values if value.field == field and value.code]
        for code in codes or [UNKNOWN_KEY]:
            yield facet, code, ""
    for facet, field in _TERM_FACETS:
        terms = [
            term
            for value in case.values
            if value.field == field and value.state == ValueState.GIVEN
            for term in value.terms
        ]
        for term in terms:
            label = without_brackets(term)
            yield facet, key_of(label), label
        if not terms:
            yield facet, UNKNOWN_KEY, ""
    categories = [
        category
        for row in case.participants
        for category in (row.category, row.second_category)
        if category
    ]
    for category in categories or [UNKNOWN_KEY]:
        yield Facet.PARTICIPANT, category, ""


def without_brackets(term: str) -> str:
    """Return a term without the remark behind it: “actieleren (beginfase)” is “actieleren”."""
    return _IN_BRACKETS.sub("", term) or term


def facet_key_of(term: str) -> str:
    """Return the key under which a term can be filtered."""
    return key_of(without_brackets(term))


def key_of(text: str) -> str:
    """Return the key of a text in an address: “Action learning” is action-learning."""
    return slugify(text)[:_LONGEST_KEY]


def searchable(*texts: str) -> str:
    """Return texts in the form in which they are searched: no accents, no capitals."""
    spread = unicodedata.normalize("NFKD", " ".join(texts))
    return " ".join(
        "".join(letter for letter in spread if not unicodedata.combining(letter)).casefold().split()
    )


def search_text_of(case: AssembledCase) -> str:
    parts: Sequence[str] = (
        case.record.name,
        case.record.workplace,
        *(value.text for value in case.values),
        *(row.as_written for row in case.participants),
    )
    return searchable(*dict.fromkeys(parts))
