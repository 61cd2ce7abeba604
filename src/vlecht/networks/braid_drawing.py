"""Draws the braid of a network: three strands, each as thick as its share of the people.

A strand that nobody brings is a thin dotted line: missing, and still part of the braid. The
numbers stand beside the drawing; it adds nothing that the words do not say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from vlecht.networks.queries import StrandShare

_WIDTH: Final = 480
_HEIGHT: Final = 84
_MIDDLE: Final = _HEIGHT / 2
_SWING: Final = 24
_TURNS: Final = 2
_PIECES: Final = 44
_THINNEST: Final = 4.0
_THICKEST: Final = 26.0


def braid_svg(shares: Sequence[StrandShare]) -> SafeString:
    """Return the drawing. It is hidden from screen readers: the list beside it says it all."""
    pieces: list[tuple[float, str, str, float]] = []
    for number, strand in enumerate(shares):
        pieces.extend(_pieces_of(strand, shift=number * math.tau / len(shares)))
    # What lies deeper is drawn first; each piece wears an edge of paper, so crossings show.
    pieces.sort(key=lambda piece: piece[0])
    drawn = format_html_join(
        "",
        '<path class="braid-edge" d="{1}" stroke-width="{3}"/>'
        '<path class="braid-{0}" d="{1}" stroke-width="{2}"/>',
        ((key, path, f"{width:.1f}", f"{width + 5:.1f}") for _depth, key, path, width in pieces),
    )
    return format_html(
        '<svg class="braid" viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true">{}</svg>',
        _WIDTH,
        _HEIGHT,
        _WIDTH,
        _HEIGHT,
        drawn,
    )


def _pieces_of(strand: StrandShare, *, shift: float) -> list[tuple[float, str, str, float]]:
    key = str(strand.source) if strand.count else "missing"
    width = max(_THINNEST, _THICKEST * (strand.share or 0)) if strand.count else 2.0
    drawn = []
    for piece in range(_PIECES):
        if not strand.count and piece % 2:
            continue  # A missing strand is dotted.
        start, end = piece / _PIECES, (piece + 1.15) / _PIECES
        middle = (start + end) / 2
        depth = math.cos(math.tau * _TURNS * middle * 2 + 2 * shift)
        (x1, y1), (x2, y2), (x3, y3) = (_point(at, shift) for at in (start, middle, min(end, 1.0)))
        # The control point that makes the curve pass through the middle.
        cx, cy = 2 * x2 - (x1 + x3) / 2, 2 * y2 - (y1 + y3) / 2
        path = f"M{x1:.1f} {y1:.1f}Q{cx:.1f} {cy:.1f} {x3:.1f} {y3:.1f}"
        drawn.append((depth, key, path, width))
    return drawn


def _point(at: float, shift: float) -> tuple[float, float]:
    return at * _WIDTH, _MIDDLE + _SWING * math.sin(math.tau * _TURNS * at + shift)
