"""Stacked counts: of what each whole is made."""

from __future__ import annotations

from dataclasses import dataclass

from vlecht.ui.charts.figure import LETTER, SMALL_LETTER, WIDE, Chart, ChartTable
from vlecht.ui.charts.measuring import Scale, text_width, wrap
from vlecht.ui.charts.svg import Drawing, Node, lettering, line, mark, number, path, rectangle
from vlecht.ui.strands import STRANDS

_BAR = 24.0
_LINE = 19.0
_PATTERN_STEP = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One category that occurs in every row. `tone`: 1–5 or a strand."""

    label: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedRow:
    """One whole: a count for each layer, in the order of the layers."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedChart(Chart):
    """Horizontal stacks on one scale, with the number in each part that has room for it."""

    layers: tuple[Layer, ...]
    rows: tuple[StackedRow, ...]
    row_name: str

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.counts) != len(self.layers):
                raise ValueError(f"{row.label!r} has {len(row.counts)} counts, not one per layer.")
            if min(row.counts, default=0) < 0:
                raise ValueError(f"{row.label!r} counts below zero.")

    def table(self) -> ChartTable:
        return ChartTable(
            (self.row_name, *(layer.label for layer in self.layers)),
            tuple((row.label, *(str(count) for count in row.counts)) for row in self.rows),
        )

    def draw(self, *, width: float) -> Drawing:
        beside = width >= WIDE
        label_room = min(width * 0.36, 260.0) if beside else width
        left = label_room + 14 if beside else 1.0
        most = max((sum(row.counts) for row in self.rows), default=0)
        total_room = text_width(str(most), LETTER) + 12
        scale = Scale(0, most or 1, left, width - total_room)
        nodes, y = self._legend(width)
        begin = y
        for row in self.rows:
            words = wrap(row.label, width=label_room, size=LETTER)
            block = len(words) * _LINE
            if beside:
                high = max(block, _BAR) + 12
                first, bar_y = y + (high - block) / 2 + 14, y + (high - _BAR) / 2
                x, anchor = label_room, "end"
            else:
                high = block + _BAR + 16
                first, bar_y, x, anchor = y + 14, y + block + 3, 0.0, "start"
            nodes += [
                lettering(x, first + index * _LINE, word, "chart-label", size=LETTER, anchor=anchor)
                for index, word in enumerate(words)
            ]
            nodes += self._stack(row, bar_y, scale)
            y += high
        if beside:
            nodes.append(line(left, begin, left, y, "chart-axis"))
        return Drawing(width, y + 2, tuple(nodes))

    def _stack(self, row: StackedRow, y: float, scale: Scale) -> list[Node]:
        nodes: list[Node] = []
        before = 0
        baseline = y + _BAR / 2 + 5
        for position, (layer, count) in enumerate(zip(self.layers, row.counts, strict=True)):
            if not count:
                continue
            begin, end = scale.place(before), scale.place(before + count)
            nodes.append(rectangle(begin, y, end - begin, _BAR, f"tone-{layer.tone}"))
            nodes += _hatching(position, begin, end, y)
            nodes.append(line(end, y, end, y + _BAR, "chart-gap"))
            words = str(count)
            if end - begin > text_width(words, SMALL_LETTER) + 14:
                room = text_width(words, SMALL_LETTER) + 8
                middle = (begin + end) / 2
                # A plain spot under the number: it reads on every colour and through no hatching.
                nodes.append(
                    rectangle(middle - room / 2, y + 3, room, _BAR - 6, "chart-spot", radius=3)
                )
                nodes.append(
                    lettering(
                        middle, baseline, words, "chart-value", size=SMALL_LETTER, anchor="middle"
                    )
                )
            before += count
        nodes.append(
            lettering(scale.place(before) + 7, baseline, str(before), "chart-value", size=LETTER)
        )
        return nodes

    def _legend(self, width: float) -> tuple[list[Node], float]:
        nodes: list[Node] = []
        x, y = 0.0, 2.0
        for position, layer in enumerate(self.layers):
            words = wrap(layer.label, width=width - 30, size=SMALL_LETTER, most_lines=1)[0]
            room = 26 + text_width(words, SMALL_LETTER) + 16
            if x and x + room > width:
                x, y = 0.0, y + 24
            if layer.tone in STRANDS:
                nodes.append(mark(layer.tone, x + 9, y + 9, 7))
            else:
                nodes.append(rectangle(x, y, 18, 18, f"tone-{layer.tone}", radius=2))
                nodes += _hatching(position, x, x + 18, y, height=18.0)
            nodes.append(lettering(x + 25, y + 14, words, "chart-label", size=SMALL_LETTER))
            x += room
        return nodes, y + 30


def _hatching(
    position: int, begin: float, end: float, y: float, *, height: float = _BAR
) -> list[Node]:
    """Return the lines that tell neighbouring parts apart without colour; the first is plain."""
    kind = position % 4
    if kind == 0:
        return []
    strokes: list[str] = []
    bottom = y + height
    if kind == 3:  # noqa: PLR2004 -- lying lines
        for index in range(1, int(height // _PATTERN_STEP) + 1):
            place = y + index * _PATTERN_STEP - 1
            if place < bottom - 1:
                strokes.append(f"M{number(begin)} {number(place)}H{number(end)}")
    else:
        strokes = _slanted(begin, end, y, bottom, rising=kind == 1)
    return [path("".join(strokes), "chart-hatching")] if strokes else []


def _slanted(begin: float, end: float, top: float, bottom: float, *, rising: bool) -> list[str]:
    """Return slanted strokes, cut off at the edges of the part."""
    height = bottom - top
    strokes = []
    offset = begin - height + _PATTERN_STEP
    while offset < end:
        # Along the stroke x grows from offset to offset + height while y falls or rises.
        first, last = max(offset, begin), min(offset + height, end)
        if last > first:
            from_share, to_share = (first - offset) / height, (last - offset) / height
            if rising:
                y0, y1 = bottom - from_share * height, bottom - to_share * height
            else:
                y0, y1 = top + from_share * height, top + to_share * height
            strokes.append(f"M{number(first)} {number(y0)}L{number(last)} {number(y1)}")
        offset += _PATTERN_STEP
    return strokes
