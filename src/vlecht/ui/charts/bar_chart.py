"""Bars: how many or how much of each thing."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from vlecht.ui.charts.figure import LETTER, WIDE, Chart, ChartTable, written_number
from vlecht.ui.charts.measuring import Scale, text_width, wrap
from vlecht.ui.charts.svg import Drawing, Node, lettering, line, mark, rectangle
from vlecht.ui.strands import STRANDS

_BAR = 20.0
_LINE = 19.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar. A value of None is unknown and is drawn as unknown. `tone`: 1–5 or a strand."""

    label: str
    value: float | None
    tone: str = "1"
    note: str = ""

    def __post_init__(self) -> None:
        if self.value is not None and self.value < 0:
            raise ValueError(f"A bar cannot be shorter than nothing: {self.label!r} {self.value}.")

    @property
    def written(self) -> str:
        """The value in words."""
        words = _("unknown") if self.value is None else written_number(self.value)
        return f"{words} {self.note}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart(Chart):
    """Horizontal bars from zero, with the number at the end of each."""

    bars: tuple[Bar, ...]
    row_name: str
    value_name: str
    highest: float | None = None

    def table(self) -> ChartTable:
        return ChartTable(
            (self.row_name, self.value_name),
            tuple((bar.label, bar.written) for bar in self.bars),
        )

    def draw(self, *, width: float) -> Drawing:
        beside = width >= WIDE
        label_room = min(width * 0.36, 260.0) if beside else width
        left = label_room + 14 if beside else 1.0
        value_room = max((text_width(bar.written, LETTER) for bar in self.bars), default=0) + 10
        top = max((bar.value for bar in self.bars if bar.value is not None), default=0)
        scale = Scale(0, self.highest or top or 1, left, max(width - value_room, left + 40))
        nodes: list[Node] = []
        y = 4.0
        for bar in self.bars:
            indent = 22.0 if bar.tone in STRANDS else 0.0
            words = wrap(bar.label, width=label_room - indent, size=LETTER)
            block = len(words) * _LINE
            if beside:
                row = max(block, _BAR) + 12
                first = y + (row - block) / 2 + 14
                bar_y = y + (row - _BAR) / 2
                x, anchor = label_room - indent, "end"
                mark_x, mark_y = label_room - 8, bar_y + _BAR / 2
            else:
                row = block + _BAR + 16
                first, bar_y, x, anchor = y + 14, y + block + 3, indent, "start"
                mark_x, mark_y = 9.0, y + 9
            nodes += [
                lettering(x, first + index * _LINE, word, "chart-label", size=LETTER, anchor=anchor)
                for index, word in enumerate(words)
            ]
            if indent:
                nodes.append(mark(bar.tone, mark_x, mark_y, 7))
            nodes += self._bar(bar, bar_y, left, scale)
            y += row
        if beside:
            nodes.append(line(left, 0, left, y, "chart-axis"))
        return Drawing(width, y + 2, tuple(nodes))

    @staticmethod
    def _bar(bar: Bar, y: float, left: float, scale: Scale) -> list[Node]:
        baseline = y + _BAR / 2 + 5.5
        if bar.value is None:
            return [lettering(left + 8, baseline, bar.written, "chart-soft", size=LETTER)]
        end = scale.place(bar.value)
        return [
            rectangle(left, y, end - left, _BAR, f"tone-{bar.tone}", radius=2),
            lettering(end + 7, baseline, bar.written, "chart-value", size=LETTER),
        ]
