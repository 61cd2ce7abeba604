"""From a chart of the interface kit to a figure of a document."""

from __future__ import annotations

from vlecht.reports.document.blocks import Figure, Table
from vlecht.ui.charts.figure import NARROW, WIDE, Chart
from vlecht.ui.charts.svg import write_drawing


def figure_of(chart: Chart, *, key: str, caption: str, twin: Table) -> Figure:
    """Return the figure: once for paper, and in two widths for a screen."""
    alt = chart.spoken()
    return Figure(
        key=key,
        caption=caption,
        alt=alt,
        svg=str(chart.paper_svg(width=WIDE)),
        twin=twin,
        screen_svgs=tuple(
            str(
                write_drawing(
                    chart.draw(width=width),
                    title=chart.title,
                    description=alt,
                    identifier=f"{key}-{name}",
                    on_paper=False,
                    look=f"chart-drawing chart-{name}",
                )
            )
            for width, name in ((NARROW, "narrow"), (WIDE, "wide"))
        ),
    )
