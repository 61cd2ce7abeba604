"""A timeline: when things began, ended and happened, and what of it is not sure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from vlecht.ui.charts.figure import LETTER, SMALL_LETTER, WIDE, Chart, ChartTable
from vlecht.ui.charts.measuring import Scale, round_steps, text_width, wrap
from vlecht.ui.charts.svg import Drawing, Node, lettering, line, path, rectangle

_LINE = 19.0
_BAND = 16.0
_DAYS = 365.2425


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A period. Without `start` its beginning is unknown; without `end` it goes on.

    `start_words` and `end_words` are what the source says ("about 2015"); they go in the table
    and, when `start_is_rough`, the band begins with a dashed edge.
    """

    label: str
    start: date | None
    end: date | None = None
    start_words: str = ""
    end_words: str = ""
    tone: str = "1"
    start_is_rough: bool = False
    end_is_rough: bool = False

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"{self.label!r} ends before it starts.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One moment."""

    label: str
    moment: date
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Chart):
    """Periods as bands and moments as diamonds, on one axis of years."""

    until: date
    spans: tuple[Span, ...] = ()
    happenings: tuple[Happening, ...] = ()

    def table(self) -> ChartTable:
        rows = [
            (
                span.label,
                span.start_words or (str(span.start.year) if span.start else _("unknown")),
                span.end_words or (str(span.end.year) if span.end else _("goes on")),
            )
            for span in self.spans
        ]
        rows += [(each.label, each.words or str(each.moment.year), "") for each in self.happenings]
        return ChartTable((_("What"), _("From"), _("Until")), tuple(rows))

    def draw(self, *, width: float) -> Drawing:
        beside = width >= WIDE
        label_room = min(width * 0.36, 260.0) if beside else width
        left = label_room + 18 if beside else 4.0
        marks = self._years()
        scale = Scale(marks[0], marks[-1], left, width - 18)
        rows: list[Node] = []
        y = 28.0
        items: list[Span | Happening] = [*self.spans, *self.happenings]
        for item in items:
            words = wrap(item.label, width=label_room, size=LETTER)
            block = len(words) * _LINE
            if beside:
                row = max(block, _BAND) + 14
                first, middle = y + (row - block) / 2 + 14, y + row / 2
                x, anchor = label_room, "end"
            else:
                row = block + _BAND + 16
                first, middle, x, anchor = y + 14, y + block + _BAND / 2 + 3, 0.0, "start"
            rows += [
                lettering(x, first + index * _LINE, word, "chart-label", size=LETTER, anchor=anchor)
                for index, word in enumerate(words)
            ]
            rows += (
                self._band(item, middle, scale)
                if isinstance(item, Span)
                else _moment(item, middle, scale)
            )
            y += row
        grid: list[Node] = []
        last_end = -1e9
        for year in marks:
            place = scale.place(year)
            grid.append(line(place, 22, place, y, "chart-grid"))
            half = text_width(str(int(year)), SMALL_LETTER) / 2
            if place - half > last_end + 4:
                anchor = "middle"
                grid.append(
                    lettering(
                        place, 14, str(int(year)), "chart-soft", size=SMALL_LETTER, anchor=anchor
                    )
                    if place - half >= 0
                    else lettering(0, 14, str(int(year)), "chart-soft", size=SMALL_LETTER)
                )
                last_end = place + half
        return Drawing(width, y + 2, (*grid, *rows))

    def _years(self) -> list[float]:
        moments = [_year(self.until)]
        moments += [_year(span.start) for span in self.spans if span.start]
        moments += [_year(span.end) for span in self.spans if span.end]
        moments += [_year(each.moment) for each in self.happenings]
        first, last = float(int(min(moments))), float(-int(-max(moments) // 1))
        if last <= first:
            last = first + 1
        steps = [float(round(step)) for step in round_steps(first, last, most=8)]
        return sorted(set(steps))

    def _band(self, span: Span, middle: float, scale: Scale) -> list[Node]:
        top = middle - _BAND / 2
        right = scale.place(_year(span.end or self.until))
        if span.start is None:
            reach = line(scale.start + 16, middle, right, middle, "chart-open")
            return [lettering(scale.start + 4, middle + 5, "?", "chart-soft", size=LETTER), reach]
        begin = scale.place(_year(span.start))
        nodes = [rectangle(begin, top, max(right - begin, 3), _BAND, f"tone-{span.tone}", radius=2)]
        if span.end is None and not span.end_words:
            # An arrow: it goes on.
            nodes = [
                path(
                    f"M{begin:.2f} {top:.2f}H{right:.2f}l9 {_BAND / 2:.2f}l-9 {_BAND / 2:.2f}"
                    f"H{begin:.2f}Z",
                    f"tone-{span.tone}",
                )
            ]
        if span.start_is_rough:
            nodes.append(
                line(begin - 4, top - 3, begin - 4, top + _BAND + 3, "chart-open"),
            )
        if span.end_is_rough:
            nodes.append(line(right + 4, top - 3, right + 4, top + _BAND + 3, "chart-open"))
        return nodes


def _moment(each: Happening, middle: float, scale: Scale) -> list[Node]:
    place = scale.place(_year(each.moment))
    return [path(f"M{place:.2f} {middle - 8:.2f}l8 8l-8 8l-8 -8Z", "tone-1 chart-halo")]


def _year(moment: date) -> float:
    return moment.year + (moment.timetuple().tm_yday - 1) / _DAYS
