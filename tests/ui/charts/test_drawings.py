"""The geometry of the charts, their words and their safety."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vlecht.ui.charts.bar_chart import Bar, BarChart
from vlecht.ui.charts.braid_chart import BraidChart, BraidMoment
from vlecht.ui.charts.dot_chart import Dot, DotChart
from vlecht.ui.charts.figure import NARROW, WIDE, Chart
from vlecht.ui.charts.stacked_chart import Layer, StackedChart, StackedRow
from vlecht.ui.charts.svg import Node
from vlecht.ui.charts.timeline import Happening, Span, Timeline
from vlecht.ui.kit_samples import sample_charts

NASTY = "<script>alert(\"x\")</script> & 'quoted'"


def nodes_of(chart: Chart, look: str, *, width: float = WIDE) -> list[Node]:
    """Return the parts of a drawing with a certain look."""
    return [node for node in chart.draw(width=width).nodes if look in node.look.split()]


def number(node: Node, name: str) -> float:
    """Return an attribute as a number."""
    return float(node.attributes[name])


def bars(*values: float | None, **more: Any) -> BarChart:
    """Return a bar chart with these values."""
    return BarChart(
        title="Proef",
        row_name="Ding",
        value_name="Aantal",
        bars=tuple(Bar(label=f"Rij {place}", value=value) for place, value in enumerate(values)),
        **more,
    )


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_bars_are_as_long_as_their_values(width: float) -> None:
    drawn = [number(node, "width") for node in nodes_of(bars(10, 5, 0), "tone-1", width=width)]

    assert drawn[1] == pytest.approx(drawn[0] / 2)
    assert drawn[2] == 0


def test_bars_start_at_zero_on_one_line() -> None:
    assert len({number(node, "x") for node in nodes_of(bars(10, 9), "tone-1")}) == 1


def test_an_unknown_bar_is_a_word_and_no_bar() -> None:
    chart = bars(3, None)

    assert len(nodes_of(chart, "tone-1")) == 1
    assert [node.text for node in nodes_of(chart, "chart-soft")] == ["onbekend"]
    assert chart.table().rows == (("Rij 0", "3"), ("Rij 1", "onbekend"))


def test_a_bar_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="Rij 0"):
        bars(-1)


def test_a_chart_without_bars_still_draws() -> None:
    assert bars().draw(width=NARROW).height > 0
    assert bars().spoken() == "Er is nog niets te zien."


def dots(*given: Dot) -> DotChart:
    """Return dots on a scale from 1 to 5."""
    return DotChart(
        title="Proef", row_name="Vraag", value_name="Gemiddelde", lowest=1, highest=5, dots=given
    )


def test_a_dot_stands_on_its_interval_at_its_share_of_the_scale() -> None:
    chart = dots(Dot(label="Halverwege", value=3, low=2, high=4, n=12))
    dot = nodes_of(chart, "chart-dot")[0]
    interval = nodes_of(chart, "chart-interval")[0]
    grid = sorted(number(node, "x1") for node in nodes_of(chart, "chart-grid"))

    assert number(dot, "cx") == pytest.approx((grid[0] + grid[-1]) / 2)
    assert number(interval, "x1") == pytest.approx(grid[1])
    assert number(interval, "x2") == pytest.approx(grid[3])
    assert number(dot, "cy") == number(interval, "y1")


def test_a_suppressed_dot_says_why_and_shows_nothing() -> None:
    chart = dots(Dot(label="Klein", value=None, instead="te weinig antwoorden"))

    assert nodes_of(chart, "chart-dot") == []
    assert [node.text for node in nodes_of(chart, "chart-soft")][-1] == "te weinig antwoorden"
    assert chart.table().rows == (("Klein", "te weinig antwoorden", "", ""),)


@pytest.mark.parametrize(
    "fields",
    [
        {"value": 3, "low": 2},
        {"value": 5, "low": 2, "high": 4},
        {"value": 6},
        {"value": 3, "desired": 0},
    ],
)
def test_a_dot_that_cannot_be_is_refused(fields: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="Fout"):
        dots(Dot(label="Fout", **fields))  # type: ignore[arg-type]


def timeline(*spans: Span, happenings: tuple[Happening, ...] = ()) -> Timeline:
    """Return a timeline until the first of January 2020."""
    return Timeline(title="Proef", until=dt.date(2020, 1, 1), spans=spans, happenings=happenings)


def test_a_span_lies_between_its_years() -> None:
    chart = timeline(Span(label="Net", start=dt.date(2016, 1, 1), end=dt.date(2018, 1, 1)))
    band = nodes_of(chart, "tone-1")[0]
    grid = {
        node.text: number(node, "x") for node in chart.draw(width=WIDE).nodes if node.text.isdigit()
    }

    assert number(band, "x") == pytest.approx(grid["2016"], abs=0.5)
    assert number(band, "x") + number(band, "width") == pytest.approx(grid["2018"], abs=0.5)


def test_what_goes_on_has_an_arrow_and_says_so() -> None:
    chart = timeline(Span(label="Net", start=dt.date(2016, 1, 1)))

    assert nodes_of(chart, "tone-1")[0].name == "path"
    assert chart.table().rows == (("Net", "2016", "loopt door"),)


def test_an_unknown_start_is_drawn_as_unknown() -> None:
    chart = timeline(Span(label="Net", start=None, end=dt.date(2018, 1, 1)))

    assert nodes_of(chart, "tone-1") == []
    assert "?" in [node.text for node in chart.draw(width=WIDE).nodes]
    assert chart.table().rows[0][1] == "onbekend"


def test_a_rough_start_keeps_the_words_of_its_source() -> None:
    chart = timeline(
        Span(label="Net", start=dt.date(2015, 1, 1), start_words="rond 2015", start_is_rough=True)
    )

    assert len(nodes_of(chart, "chart-open")) == 1
    assert chart.table().rows[0][1] == "rond 2015"


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="Net"):
        Span(label="Net", start=dt.date(2018, 1, 1), end=dt.date(2017, 1, 1))


def test_strands_fill_the_height_by_their_share() -> None:
    moment = BraidMoment(label="nu", experience=1, practice=2, science=1)

    assert moment.shares == (0.25, 0.5, 0.25)
    chart = BraidChart(title="Proef", row_name="Moment", moments=(moment,))
    assert chart.table().rows == (("nu", "1 (25%)", "2 (50%)", "1 (25%)"),)
    assert len([node for node in chart.draw(width=WIDE).nodes if node.name == "path"]) >= 5


def test_a_moment_without_contributions_is_in_the_table_and_not_in_the_drawing() -> None:
    nothing = BraidMoment(label="leeg", experience=0, practice=0, science=0)
    chart = BraidChart(title="Proef", row_name="Moment", moments=(nothing,))

    assert chart.table().rows == (("leeg", "0", "0", "0"),)
    assert "nog niets geteld" in [node.text for node in chart.draw(width=WIDE).nodes]


def stack(*rows: StackedRow) -> StackedChart:
    """Return stacks of two layers."""
    return StackedChart(
        title="Proef",
        row_name="Net",
        layers=(Layer(label="Bewoners", tone="experience"), Layer(label="Anderen", tone="2")),
        rows=rows,
    )


def test_the_parts_of_a_stack_follow_one_another_and_add_up() -> None:
    chart = stack(StackedRow(label="Net", counts=(6, 4)))
    first = next(node for node in nodes_of(chart, "tone-experience") if node.name == "rect")
    second = [node for node in nodes_of(chart, "tone-2") if number(node, "height") == 24][-1]

    assert number(second, "x") == pytest.approx(number(first, "x") + number(first, "width"))
    assert number(first, "width") / number(second, "width") == pytest.approx(6 / 4)
    assert "10" in [node.text for node in nodes_of(chart, "chart-value")]


@pytest.mark.parametrize("counts", [(1,), (1, 2, 3), (1, -1)])
def test_a_row_that_does_not_fit_its_layers_is_refused(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="Net"):
        stack(StackedRow(label="Net", counts=counts))


@pytest.mark.parametrize("chart", sample_charts(), ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_nothing_is_drawn_outside_the_sheet(chart: Chart, width: float) -> None:
    drawing = chart.draw(width=width)
    outside = [
        node
        for node in drawing.nodes
        for name, limit in (
            ("x", width),
            ("x1", width),
            ("x2", width),
            ("cx", width),
            ("y", drawing.height),
        )
        if name in node.attributes and not -10 <= number(node, name) <= limit + 10
    ]

    assert outside == []


@pytest.mark.parametrize("chart", sample_charts(), ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("on_paper", [False, True])
def test_a_drawing_is_well_formed_and_names_itself(chart: Chart, on_paper: bool) -> None:
    text = chart.paper_svg() if on_paper else str(chart._page_svg(WIDE, "wide"))
    root = ET.fromstring(text)  # noqa: S314 -- our own drawing
    title, description = root[0], root[1]

    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
    assert title.text == chart.title
    assert (description.text or "").strip() != ""


@pytest.mark.parametrize("chart", sample_charts(), ids=lambda chart: type(chart).__name__)
def test_a_page_gets_classes_and_paper_gets_colours(chart: Chart) -> None:
    page, paper = str(chart.render()), chart.paper_svg()

    assert " style=" not in page
    assert "fill=" not in page
    assert "class=" not in paper
    assert 'fill="#' in paper


@pytest.mark.parametrize("chart", sample_charts(), ids=lambda chart: type(chart).__name__)
def test_the_table_holds_every_row_of_the_drawing(chart: Chart) -> None:
    page = str(chart.render())
    table = chart.table()

    assert all(len(row) == len(table.columns) for row in table.rows)
    assert page.count('<th scope="row">') == len(table.rows)
    assert page.count('<th scope="col">') == len(table.columns)


def test_the_same_facts_give_the_same_page_each_time() -> None:
    assert bars(1, 2).render() == bars(1, 2).render()
    assert bars(1, 2).identifier != bars(1, 3).identifier


def test_words_of_people_are_escaped_everywhere() -> None:
    chart = BarChart(
        title=NASTY,
        note=NASTY,
        row_name=NASTY,
        value_name=NASTY,
        bars=(Bar(label=NASTY, value=1, note=NASTY),),
    )

    for written in (str(chart.render()), chart.paper_svg()):
        assert "<script" not in written
        assert "&lt;script&gt;" in written


@given(
    labels=st.lists(st.text(max_size=80), max_size=8),
    values=st.lists(st.one_of(st.none(), st.floats(0, 1e9)), min_size=8, max_size=8),
)
def test_any_words_and_values_give_a_well_formed_drawing(
    labels: list[str], values: list[float | None]
) -> None:
    chart = BarChart(
        title="Proef",
        row_name="Ding",
        value_name="Aantal",
        bars=tuple(
            Bar(label=label, value=value) for label, value in zip(labels, values, strict=False)
        ),
    )

    ET.fromstring(chart.paper_svg())  # noqa: S314 -- our own drawing
    ET.fromstring(str(chart._page_svg(NARROW, "narrow")))  # noqa: S314
