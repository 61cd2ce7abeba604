"""The braid: the share of each strand of knowledge, over time."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from vlecht.ui.charts.figure import LETTER, SMALL_LETTER, Chart, ChartTable
from vlecht.ui.charts.measuring import Scale, text_width
from vlecht.ui.charts.svg import Drawing, Node, lettering, line, mark, number, path
from vlecht.ui.strands import STRANDS


@dataclass(frozen=True, slots=True, kw_only=True)
class BraidMoment:
    """How many contributions or people of each strand at one moment, in order of time."""

    label: str
    experience: int
    practice: int
    science: int

    def __post_init__(self) -> None:
        if min(self.counts) < 0:
            raise ValueError(f"A count below zero at {self.label!r}.")

    @property
    def counts(self) -> tuple[int, int, int]:
        """The three counts in the order of the strands."""
        return (self.experience, self.practice, self.science)

    @property
    def shares(self) -> tuple[float, float, float]:
        """The three shares, 0–1; all zero when nothing was counted."""
        total = sum(self.counts)
        if not total:
            return (0.0, 0.0, 0.0)
        return (self.experience / total, self.practice / total, self.science / total)


@dataclass(frozen=True, slots=True, kw_only=True)
class BraidChart(Chart):
    """Three bands that together fill the height. Moments with no counts are left out and said."""

    moments: tuple[BraidMoment, ...]
    row_name: str

    def table(self) -> ChartTable:
        return ChartTable(
            (self.row_name, *(str(strand.label) for strand in STRANDS.values())),
            tuple(
                (
                    moment.label,
                    *(
                        f"{count} ({round(share * 100)}%)" if sum(moment.counts) else "0"
                        for count, share in zip(moment.counts, moment.shares, strict=True)
                    ),
                )
                for moment in self.moments
            ),
        )

    def draw(self, *, width: float) -> Drawing:
        counted = [moment for moment in self.moments if sum(moment.counts)]
        top, height = 30.0, 150.0
        nodes: list[Node] = _legend(width)
        if not counted:
            nodes.append(
                lettering(0, top + 40, _("nothing counted yet"), "chart-soft", size=LETTER)
            )
            return Drawing(width, top + 60, tuple(nodes))
        scale = Scale(0, max(len(counted) - 1, 1), 2, width - 2)
        places = [scale.place(index) for index in range(len(counted))]
        if len(counted) == 1:
            places = [2.0, width - 2]
            counted = [counted[0], counted[0]]
        edges = [[top + height * level for level in _levels(moment)] for moment in counted]
        for index, key in enumerate(STRANDS):
            upper = [edge[index] for edge in edges]
            lower = [edge[index + 1] for edge in edges]
            nodes.append(
                path(
                    _along(places, upper)
                    + _along(places[::-1], lower[::-1]).replace("M", "L", 1)
                    + "Z",
                    f"tone-{key}",
                )
            )
            if index:
                nodes.append(path(_along(places, upper), "chart-gap"))
            middle = (upper[0] + lower[0]) / 2
            if lower[0] - upper[0] > 18:  # noqa: PLR2004 -- room for the mark
                nodes.append(mark(key, 16, middle, 7))
        names = (
            [(2.0, counted[0].label, "start")]
            if len({moment.label for moment in counted}) == 1
            else _names(places, [moment.label for moment in counted], width)
        )
        baseline = top + height + 18
        for place, name, anchor in names:
            nodes.append(
                lettering(place, baseline, name, "chart-soft", size=SMALL_LETTER, anchor=anchor)
            )
        nodes.append(line(2, top + height, width - 2, top + height, "chart-axis"))
        return Drawing(width, baseline + 6, tuple(nodes))


def _levels(moment: BraidMoment) -> list[float]:
    levels = [0.0]
    for share in moment.shares:
        levels.append(levels[-1] + share)
    return levels


def _along(xs: list[float], ys: list[float]) -> str:
    """Return a smooth path through points; it never overshoots between two of them."""
    commands = [f"M{number(xs[0])} {number(ys[0])}"]
    for (x0, y0), (x1, y1) in zip(
        zip(xs, ys, strict=True), zip(xs[1:], ys[1:], strict=True), strict=False
    ):
        middle = (x0 + x1) / 2
        commands.append(
            f"C{number(middle)} {number(y0)} {number(middle)} {number(y1)} "
            f"{number(x1)} {number(y1)}"
        )
    return "".join(commands)


def _legend(width: float) -> list[Node]:
    nodes: list[Node] = []
    x = 2.0
    for key, strand in STRANDS.items():
        word = str(strand.label)
        nodes.append(mark(key, x + 8, 11, 7))
        nodes.append(lettering(x + 21, 16, word, "chart-label", size=SMALL_LETTER))
        x += 21 + text_width(word, SMALL_LETTER) + (18 if width > 400 else 8)  # noqa: PLR2004
    return nodes


def _names(places: list[float], labels: list[str], width: float) -> list[tuple[float, str, str]]:
    """Return the names that fit under the axis; the first and the last always do."""
    names = [(places[0], labels[0], "start")]
    free_from = places[0] + text_width(labels[0], SMALL_LETTER) + 10
    last_start = places[-1] - text_width(labels[-1], SMALL_LETTER) - 10
    for place, label in zip(places[1:-1], labels[1:-1], strict=True):
        half = text_width(label, SMALL_LETTER) / 2
        if place - half >= free_from and place + half <= last_start:
            names.append((place, label, "middle"))
            free_from = place + half + 10
    names.append((min(places[-1], width), labels[-1], "end"))
    return names
