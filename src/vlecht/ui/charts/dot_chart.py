"""Dots with lines: an estimate, how sure we are of it, and what was hoped for."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from vlecht.ui.charts.figure import (
    LETTER,
    SMALL_LETTER,
    WIDE,
    Chart,
    ChartTable,
    written_number,
)
from vlecht.ui.charts.measuring import Scale, wrap
from vlecht.ui.charts.svg import Drawing, Node, lettering, line, path

_LINE = 19.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One estimate. Without a value the row says why (`instead`)."""

    label: str
    value: float | None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    desired: float | None = None
    instead: str = ""

    def __post_init__(self) -> None:
        if (self.low is None) != (self.high is None):
            raise ValueError(f"An interval has two ends: {self.label!r}.")
        if (
            self.value is not None
            and self.low is not None
            and self.high is not None
            and not self.low <= self.value <= self.high
        ):
            raise ValueError(f"The value of {self.label!r} lies outside its interval.")


@dataclass(frozen=True, slots=True, kw_only=True)
class DotChart(Chart):
    """Estimates on one fixed scale. Never a thermometer, never a ranking."""

    dots: tuple[Dot, ...]
    row_name: str
    value_name: str
    lowest: float
    highest: float
    lowest_word: str = ""
    highest_word: str = ""

    def __post_init__(self) -> None:
        for dot in self.dots:
            for value in (dot.value, dot.low, dot.high, dot.desired):
                if value is not None and not self.lowest <= value <= self.highest:
                    raise ValueError(f"{value} of {dot.label!r} lies off the scale.")

    def table(self) -> ChartTable:
        columns = [self.row_name, self.value_name, _("Interval"), _("Answers")]
        shows_desired = any(dot.desired is not None for dot in self.dots)
        if shows_desired:
            columns.append(_("Hoped for"))
        rows = []
        for dot in self.dots:
            row = [
                dot.label,
                _written(dot.value) if dot.value is not None else dot.instead or _("unknown"),
                _interval(dot),
                str(dot.n) if dot.n is not None else "",
            ]
            rows.append((*row, _written(dot.desired)) if shows_desired else tuple(row))
        return ChartTable(tuple(columns), tuple(rows))

    def draw(self, *, width: float) -> Drawing:
        beside = width >= WIDE
        label_room = min(width * 0.36, 260.0) if beside else width
        left = label_room + 28 if beside else 14.0
        right = width - 14
        scale = Scale(self.lowest, self.highest, left, right)
        nodes: list[Node] = []
        rows: list[Node] = []
        y = 30.0
        for dot in self.dots:
            counted = f"{dot.label} (n = {dot.n})" if dot.n is not None else dot.label
            words = wrap(counted, width=label_room, size=LETTER)
            block = len(words) * _LINE
            if beside:
                row = max(block, 20.0) + 16
                first, middle = y + (row - block) / 2 + 14, y + row / 2
                x, anchor = label_room, "end"
            else:
                row = block + 40
                first, middle, x, anchor = y + 14, y + block + 18, 0.0, "start"
            rows += [
                lettering(x, first + index * _LINE, word, "chart-label", size=LETTER, anchor=anchor)
                for index, word in enumerate(words)
            ]
            rows += _row(dot, middle, scale)
            y += row
        steps = _whole_marks(self.lowest, self.highest)
        for step in steps:
            place = scale.place(step)
            nodes.append(line(place, 24, place, y, "chart-grid"))
            nodes.append(
                lettering(
                    place,
                    16,
                    written_number(step),
                    "chart-soft",
                    size=SMALL_LETTER,
                    anchor="middle",
                )
            )
        nodes += rows
        if self.lowest_word or self.highest_word:
            y += 18
            nodes.append(lettering(left - 6, y, self.lowest_word, "chart-soft", size=SMALL_LETTER))
            nodes.append(
                lettering(
                    right + 6, y, self.highest_word, "chart-soft", size=SMALL_LETTER, anchor="end"
                )
            )
        return Drawing(width, y + 6, tuple(nodes))


def _row(dot: Dot, middle: float, scale: Scale) -> list[Node]:
    if dot.value is None:
        words = dot.instead or _("unknown")
        return [lettering(scale.start + 6, middle + 5, words, "chart-soft", size=LETTER)]
    nodes = []
    if dot.low is not None and dot.high is not None:
        nodes.append(
            line(scale.place(dot.low), middle, scale.place(dot.high), middle, "chart-interval")
        )
    if dot.desired is not None:
        nodes.append(_diamond(scale.place(dot.desired), middle))
    nodes.append(
        Node("circle", {"cx": scale.place(dot.value), "cy": middle, "r": 7.0}, "chart-dot")
    )
    return nodes


def _diamond(x: float, y: float) -> Node:
    return path(f"M{x:.2f} {y - 9:.2f}l9 9l-9 9l-9 -9Z", "chart-desired")


def _interval(dot: Dot) -> str:
    if dot.low is None or dot.high is None or dot.value is None:
        return ""
    return _("%(low)s to %(high)s") % {"low": _written(dot.low), "high": _written(dot.high)}


def _written(value: float | None) -> str:
    return "" if value is None else written_number(value, decimals=1)


def _whole_marks(lowest: float, highest: float) -> list[float]:
    span = highest - lowest
    step = 1 if span <= 10 else span / 5  # noqa: PLR2004 -- more than ten marks is a comb
    count = int(span / step + 1e-9)
    return [lowest + index * step for index in range(count + 1)]
