"""Moments as people write them in a questionnaire: 2015, okt. 2015, sinds 2016, okt-15."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maart march mrt mar", "april apr",
            "mei may", "juni june jun", "juli july jul", "augustus august aug",
            "september sept sep", "oktober october okt oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_QUALIFIERS = {
    "circa": "circa", "ca": "circa", "ca.": "circa", "rond": "circa", "ongeveer": "circa",
    "sinds": "since", "since": "since", "vanaf": "since",
    "begin": "early", "early": "early", "eind": "late", "late": "late",
    "zomer": "around", "najaar": "around", "voorjaar": "around", "winter": "around",
}  # fmt: skip
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = (
    re.compile(rf"\b{_YEAR}-(?P<month>\d\d)(?:-(?P<day>\d\d))?\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})[-/](?P<month>\d{{1,2}})[-/]{_YEAR}\b"),
    re.compile(rf"\b(?P<month_name>[a-z]{{3,9}})\.?\s+{_YEAR}\b"),
    # Dutch Excel turns 2015-10 into okt-15 when a file is opened and saved.
    re.compile(r"\b(?P<month_name>[a-z]{3,4})[-/](?P<short_year>\d\d)\b"),
    re.compile(rf"\b{_YEAR}\b"),
)


@dataclass(frozen=True)
class Moment:
    """The days a moment can mean: a year is 1 January up to and including 31 December."""

    from_date: str
    until_date: str
    qualifier: str = ""


def moment_in(text: str) -> Moment | None:
    """Return the first moment in a text, or None when it names none."""
    folded = text.casefold()
    for form in _FORMS:
        for match in form.finditer(folded):
            if days := _days(match.groupdict()):
                words = folded[: match.start()].split()
                qualifiers = [_QUALIFIERS[word] for word in words if word in _QUALIFIERS]
                return Moment(days[0].isoformat(), days[1].isoformat(), (qualifiers or [""])[-1])
    return None


def _days(parts: dict[str, str | None]) -> tuple[dt.date, dt.date] | None:
    year = int(parts.get("year") or f"20{parts['short_year']}")
    month_name = parts.get("month_name")
    if month_name and month_name not in _MONTHS:
        return None
    month = _MONTHS[month_name] if month_name else int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    if not month:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    try:
        first = dt.date(year, month, day or 1)
    except ValueError:
        return None
    return first, first if day else first.replace(day=calendar.monthrange(year, month)[1])
