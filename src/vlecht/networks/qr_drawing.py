"""Draws a QR code as inline SVG: dark squares on white, in every colour scheme."""

from __future__ import annotations

from itertools import groupby

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

_BORDER = 4  # The quiet edge that readers need.


def qr_svg(address: str) -> SafeString:
    """Return the code for an address; the address itself stands beside it as a link."""
    matrix = segno.make(address, error="m").matrix
    side = len(matrix) + 2 * _BORDER
    runs = []
    for y, row in enumerate(matrix, start=_BORDER):
        x = _BORDER
        for is_dark, cells in groupby(row):
            length = len(list(cells))
            if is_dark:
                runs.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length
    return format_html(
        '<svg class="qr-code" viewBox="0 0 {0} {0}" width="{0}" height="{0}" role="img" '
        'aria-label="{1}" shape-rendering="crispEdges">'
        '<rect width="{0}" height="{0}" fill="#ffffff"/><path fill="#000000" d="{2}"/></svg>',
        side,
        _("QR code with the link"),
        "".join(runs),
    )
