"""A drawing as a tree of nodes, written as SVG for a page or for paper.

On a page a node carries a class and the colours come from the tokens (the content security
policy allows no `style=`). On paper, in a PDF or a DOCX, there is no style sheet: there the
same class becomes presentation attributes from `PAPER`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString

Attribute = str | float | int

# What XML cannot hold, escaped or not; one such sign in a name would spoil a whole report.
_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_INK: Final = "#2a241f"
_SOFT: Final = "#5f554b"
_FONT: Final[dict[str, str]] = {"font-family": "Source Sans 3, Noto Sans, sans-serif"}

TONES: Final[dict[str, str]] = {
    "experience": "#b4750a",
    "practice": "#b04e88",
    "science": "#3f78b4",
    "1": "#0b5c57",
    "2": "#8f6a3a",
    "3": "#57708a",
    "4": "#86548a",
    "5": "#6c7340",
}

PAPER: Final[dict[str, dict[str, str]]] = {
    "chart-label": {"fill": _INK, **_FONT},
    "chart-value": {"fill": _INK, "font-weight": "600", **_FONT},
    "chart-soft": {"fill": _SOFT, **_FONT},
    "chart-spot": {"fill": "#ffffff"},
    "chart-axis": {"stroke": "#85796b", "stroke-width": "1", "fill": "none"},
    "chart-grid": {"stroke": "#ddd3c4", "stroke-width": "1", "fill": "none"},
    "chart-interval": {"stroke": "#0b5c57", "stroke-width": "3", "stroke-linecap": "round"},
    "chart-dot": {"fill": "#0b5c57", "stroke": "#ffffff", "stroke-width": "1.5"},
    "chart-desired": {"fill": "#ffffff", "stroke": _INK, "stroke-width": "2"},
    "chart-gap": {"stroke": "#ffffff", "stroke-width": "2", "fill": "none"},
    "chart-open": {
        "stroke": "#85796b",
        "stroke-width": "1.5",
        "stroke-dasharray": "3 3",
        "fill": "none",
    },
    "chart-hatching": {"stroke": "#ffffff", "stroke-width": "1.4", "stroke-opacity": "0.5"},
    "chart-halo": {"stroke": "#ffffff", "stroke-width": "2"},
    **{f"tone-{tone}": {"fill": colour} for tone, colour in TONES.items()},
    **{f"line-{tone}": {"stroke": colour, "fill": "none"} for tone, colour in TONES.items()},
}


@dataclass(frozen=True, slots=True)
class Node:
    """One element. `look` is a class of charts.css; `text` is escaped, always."""

    name: str
    attributes: dict[str, Attribute] = field(default_factory=dict)
    look: str = ""
    children: tuple[Node, ...] = ()
    text: str = ""

    def write(self, *, on_paper: bool) -> str:
        """Return the element as text."""
        written = dict(self.attributes)
        if self.look and on_paper:
            for look in self.look.split():
                written.update(PAPER.get(look, {}))
        elif self.look:
            written["class"] = self.look
        opening = "".join(f' {key}="{escape(_value(each))}"' for key, each in written.items())
        inside = escape(_NOT_IN_XML.sub("\ufffd", self.text)) + "".join(
            child.write(on_paper=on_paper) for child in self.children
        )
        return f"<{self.name}{opening}>{inside}</{self.name}>"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes on a sheet of a given size."""

    width: float
    height: float
    nodes: tuple[Node, ...]


def write_drawing(
    drawing: Drawing, *, title: str, description: str, identifier: str, on_paper: bool, look: str
) -> SafeString:
    """Return the `<svg>` with its title and description."""
    sheet = Node(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_value(drawing.width)} {_value(drawing.height)}",
            "width": drawing.width,
            "height": drawing.height,
            "role": "img",
            "aria-labelledby": f"{identifier}-title {identifier}-desc",
        },
        "" if on_paper else look,
        (
            Node("title", {"id": f"{identifier}-title"}, text=title),
            Node("desc", {"id": f"{identifier}-desc"}, text=description),
            *drawing.nodes,
        ),
    )
    return SafeString(sheet.write(on_paper=on_paper))


def rectangle(  # noqa: PLR0917 -- the order of SVG itself
    x: float, y: float, width: float, height: float, look: str, radius: float = 0
) -> Node:
    """Return a rectangle."""
    attributes: dict[str, Attribute] = {"x": x, "y": y, "width": width, "height": height}
    if radius:
        attributes["rx"] = radius
    return Node("rect", attributes, look)


def line(x1: float, y1: float, x2: float, y2: float, look: str) -> Node:
    """Return a straight line."""
    return Node("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2}, look)


def path(commands: str, look: str, **attributes: Attribute) -> Node:
    """Return a path."""
    return Node("path", {"d": commands, **attributes}, look)


def lettering(
    x: float, y: float, text: str, look: str, *, size: float, anchor: str = "start"
) -> Node:
    """Return one line of text; `y` is the line it stands on."""
    attributes: dict[str, Attribute] = {"x": x, "y": y, "font-size": size}
    if anchor != "start":
        attributes["text-anchor"] = anchor
    return Node("text", attributes, look, text=text)


def mark(strand: str, x: float, y: float, radius: float) -> Node:
    """Return the mark of a strand (round, square, pointed) around a point."""
    look = f"tone-{strand} chart-halo"
    if strand == "practice":
        side = radius * 1.8
        return rectangle(x - side / 2, y - side / 2, side, side, look, radius=1.5)
    if strand == "science":
        top, low, half = y - radius * 1.15, y + radius * 0.85, radius * 1.15
        return path(
            f"M{_value(x)} {_value(top)}L{_value(x + half)} {_value(low)}"
            f"L{_value(x - half)} {_value(low)}Z",
            look,
        )
    return Node("circle", {"cx": x, "cy": y, "r": radius}, look)


def _value(value: Attribute) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
    return str(value)


number = _value
