"""The timeline of a network: a band for each source, since sources may differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from vlecht.comparison.cells import is_stopped, value_text
from vlecht.comparison.models import RecordedValue
from vlecht.comparison.vocabulary import InventoryField, Source
from vlecht.ui.charts.timeline import Span, Timeline

_ROUGH = frozenset({"circa", "early", "late", "around"})


def case_timeline(values: Sequence[RecordedValue], *, until: dt.date) -> Timeline | None:
    """Return when a network began and ended according to each source, or None when none says.

    `until` is the day up to which the inventory can know: a network that ran then may have
    stopped since.
    """
    by_source = {
        source: {value.field: value for value in values if value.source == source}
        for source in (Source.OVERVIEW, Source.ANNEX, Source.QUESTIONNAIRE)
    }
    spans = tuple(
        span for source, said in by_source.items() if (span := _span(source, said, until=until))
    )
    if not any(span.start for span in spans):
        return None
    return Timeline(
        title=_("When it began and ended, by source"),
        note=_("The sources go up to %(date)s. What came after is unknown.")
        % {"date": until.strftime("%m-%Y")},
        until=max([until, *(span.start for span in spans if span.start)]),
        spans=spans,
    )


def _span(source: Source, said: dict[str, RecordedValue], *, until: dt.date) -> Span | None:
    start, status = said.get(InventoryField.START), said.get(InventoryField.STATUS)
    end = said.get(InventoryField.END)
    if not start and not status:
        return None
    stopped = status is not None and is_stopped(status.code)
    end_day = end.until_date if end else None
    return Span(
        label=str(source.label),
        start=start.from_date if start else None,
        end=end_day or (until if stopped else None),
        start_words=value_text(start) if start else _("not said"),
        end_words=_end_words(status, end),
        start_is_rough=start is not None and start.qualifier in _ROUGH,
        end_is_rough=stopped and end_day is None,
    )


def _end_words(status: RecordedValue | None, end: RecordedValue | None) -> str:
    if status is None:
        return _("not said")
    words = value_text(status)
    if end:
        return f"{words}, {value_text(end)}"
    if is_stopped(status.code):
        return _("%(status)s, date unknown") % {"status": words}
    return ""
