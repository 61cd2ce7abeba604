"""The icons: our own drawings, as inline SVG, always beside a word.

Drawn on a grid of 24 with round lines of 2. Inline, not a sprite file: an icon then works in
a page, in a part sent to htmx, in print and in a file opened without the server.
"""

from __future__ import annotations

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

_SHAPES: Final[dict[str, str]] = {
    # The movements
    "today": '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7'
    'M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>',
    "questions": '<path d="M4 5h16v11h-8l-4 4v-4H4z"/><path d="M10 9.2a2 2 0 1 1 2.7 1.9'
    'c-.5.2-.7.5-.7 1"/><path d="M12 13.9v.1"/>',
    "meetings": '<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10.5h16'
    'M8.5 3v4M15.5 3v4"/>',
    "yield": '<path d="M12 20v-9"/><path d="M12 13c-5 0-7-3-7-7 5 0 7 3 7 7z"/>'
    '<path d="M12 16c4 0 6-2.4 6-6-4 0-6 2.4-6 6z"/>',
    "measure": '<path d="M4 20V4M4 20h16M8 15h9M8 9h6"/><circle cx="12" cy="15" r="1.6"/>'
    '<circle cx="10.5" cy="9" r="1.6"/>',
    "people": '<circle cx="9" cy="8.5" r="3.2"/><path d="M3 19.5c0-3.6 2.6-5.8 6-5.8s6 2.2 6 5.8"/>'
    '<path d="M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.6 14.4c2.1.8 3.4 2.6 3.4 5.1"/>',
    "network": '<circle cx="6" cy="7" r="2.4"/><circle cx="18" cy="7" r="2.4"/>'
    '<circle cx="12" cy="18" r="2.4"/><path d="M8.4 7h7.2M7.2 9.1l3.6 6.8M16.8 9.1l-3.6 6.8"/>',
    "compare": '<rect x="4" y="5" width="16" height="14" rx="1.5"/><path d="M4 10h16M9.5 5v14'
    'M14.75 5v14"/>',
    "library": '<path d="M5 4.5h4v15H5zM9 6.5h4v13H9z"/><path d="m14.4 7.6 3.8-1 3 12-3.8 1z"/>',
    "canvas": '<rect x="4" y="4.5" width="16" height="15" rx="1.5"/><path d="M4 9.5h16M12 9.5v10"/>',
    "report": '<path d="M6 3.5h8l4 4v13H6z"/><path d="M14 3.5v4h4M9 12h6M9 16h6"/>',
    "agreement": '<path d="M6 3.5h12v17H6z"/><path d="M9 8h6M9 11.5h4M9 16.5c1.2-1.6 2-1.6 2.6 0'
    ' .6 1.4 1.6 1 3.4-.6"/>',
    # Doing
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>',
    "add": '<path d="M12 5v14M5 12h14"/>',
    "edit": '<path d="m5 19 1-4L16.5 4.5l3 3L9 18z"/><path d="m14 7 3 3"/>',
    "remove": '<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5"/>',
    "undo": '<path d="M8 5 4 9l4 4"/><path d="M4 9h10a5.5 5.5 0 0 1 0 11h-3"/>',
    "download": '<path d="M12 4v11M7.5 10.5 12 15l4.5-4.5M5 20h14"/>',
    "upload": '<path d="M12 15V4M7.5 8.5 12 4l4.5 4.5M5 20h14"/>',
    "print": '<path d="M7 9V4h10v5"/><path d="M7 17H4V9h16v8h-3"/><path d="M7 14h10v6H7z"/>',
    "filter": '<path d="M4 6h16M7 12h10M10 18h4"/>',
    "copy": '<rect x="8.5" y="8.5" width="11" height="11" rx="1.5"/>'
    '<path d="M15.5 8.5v-4h-11v11h4"/>',
    "share": '<circle cx="6" cy="12" r="2.4"/><circle cx="17" cy="6" r="2.4"/>'
    '<circle cx="17" cy="18" r="2.4"/><path d="m8.2 10.9 6.7-3.7M8.2 13.1l6.7 3.7"/>',
    "link": '<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3L11.6 6.7"/>'
    '<path d="M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.4-1.4"/>',
    "mail": '<rect x="3.5" y="5.5" width="17" height="13" rx="1.5"/><path d="m4 7 8 6 8-6"/>',
    "menu": '<path d="M4 7h16M4 12h16M4 17h16"/>',
    "close": '<path d="m6 6 12 12M18 6 6 18"/>',
    "forward": '<path d="M5 12h14M13 6l6 6-6 6"/>',
    "back": '<path d="M19 12H5M11 6l-6 6 6 6"/>',
    "down": '<path d="m6 9.5 6 6 6-6"/>',
    "sign-in": '<path d="M13 4.5h6v15h-6M4 12h10M10.5 8.5 14 12l-3.5 3.5"/>',
    "sign-out": '<path d="M11 4.5H5v15h6M10 12h10M16.5 8.5 20 12l-3.5 3.5"/>',
    "settings": '<path d="M4 8h8M16 8h4M4 16h4M12 16h8"/><circle cx="14" cy="8" r="2"/>'
    '<circle cx="10" cy="16" r="2"/>',
    # Being
    "account": '<circle cx="12" cy="8.5" r="3.6"/><path d="M5 20c0-4 3-6.5 7-6.5s7 2.5 7 6.5"/>',
    "organisation": '<path d="M5 20V5.5h9V20M14 10h5v10M3.5 20h17M8 9h3M8 12.5h3M8 16h3"/>',
    "language": '<circle cx="12" cy="12" r="8"/><path d="M4 12h16M12 4c3 2.3 3.6 5 3.6 8s-.6 5.7'
    '-3.6 8c-3-2.3-3.6-5-3.6-8S9 6.3 12 4z"/>',
    "place": '<path d="M12 21c4.5-5 6.5-8 6.5-11A6.5 6.5 0 0 0 5.5 10c0 3 2 6 6.5 11z"/>'
    '<circle cx="12" cy="10" r="2.3"/>',
    "time": '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
    "lock": '<rect x="5.5" y="10.5" width="13" height="9.5" rx="1.5"/>'
    '<path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5"/>',
    "money": '<path d="M17 6.5A7 7 0 1 0 17 17.5M4 10.4h8.5M4 13.6h8.5"/>',
    "source": '<path d="M12 6.5c-2-1.6-4.5-2-8-2v13c3.5 0 6 .4 8 2 2-1.6 4.5-2 8-2v-13'
    'c-3.5 0-6 .4-8 2zM12 6.5v13"/>',
    "example": '<path d="M9 17.5c0-2.4-3-3.6-3-7a6 6 0 0 1 12 0c0 3.4-3 4.6-3 7z"/>'
    '<path d="M10 20.5h4"/>',
    # Telling
    "information": '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.6v.1"/>',
    "success": '<circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16 9.7"/>',
    "warning": '<path d="M12 4 2.8 19.5h18.4z"/><path d="M12 10v4.5M12 17v.1"/>',
    "error": '<path d="M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3z"/>'
    '<path d="M12 7.7v5M12 15.9v.1"/>',
    "check": '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
    "unknown": '<circle cx="12" cy="12" r="8.5" stroke-dasharray="3 3"/><path d="M9.8 9.6a2.3'
    ' 2.3 0 1 1 3.1 2.2c-.6.2-.9.6-.9 1.3M12 16v.1"/>',
    "conflict": '<path d="M5 4.5v4c0 3 2.5 3.5 7 3.5M19 4.5v4c0 3-2.5 3.5-7 3.5M12 12v8"/>'
    '<path d="M3 6.5l2-2 2 2M17 6.5l2-2 2 2"/>',
    "derived": '<path d="M6 5h12M6 5l6 7-6 7h12"/>',
    "not-asked": '<circle cx="12" cy="12" r="8.5"/><path d="M6 18 18 6"/>',
}

# The marks of the braid: round, square and pointed, each with the strand drawn through it.
_MARKS: Final[dict[str, str]] = {
    "experience": '<circle class="mark-shape" cx="12" cy="12" r="9.5"/>',
    "practice": '<rect class="mark-shape" x="3" y="3" width="18" height="18" rx="3"/>',
    "science": '<path class="mark-shape" d="M12 1.8 22.6 21.4H1.4z" stroke-linejoin="round"/>',
}
_STRAND_LINE: Final[dict[str, str]] = {
    "experience": "M15 5.5c-6 3.6-6 3.2-3 6.5s3 2.9-3 6.5",
    "practice": "M15.5 5c-6.6 4-6.6 3.6-3.5 7s3.1 3-3.5 7",
    "science": "M13.4 8.6c-4 3-3.4 3-1.4 5.4s2 2.2-1.6 5",
}

ICON_NAMES: Final[tuple[str, ...]] = tuple(_SHAPES)


class UnknownIconError(LookupError):
    """Somebody asked for a drawing we do not have."""


def icon_svg(name: str) -> SafeString:
    """Return the drawing of one icon. It says nothing to a screen reader: the word beside it does."""
    try:
        shape = _SHAPES[name]
    except KeyError:
        raise UnknownIconError(
            f"There is no icon {name!r}. There are: {', '.join(_SHAPES)}."
        ) from None
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">{}</svg>',
        mark_safe(shape),  # noqa: S308 -- our own constant, no input of a person
    )


def strand_mark_svg(strand: str) -> SafeString:
    """Return the mark of one strand of the braid."""
    return format_html(
        '<svg class="strand-mark" viewBox="0 0 24 24" width="24" height="24" '
        'aria-hidden="true">{}<path class="mark-line" d="{}"/></svg>',
        mark_safe(_MARKS[strand]),  # noqa: S308 -- our own constant
        _STRAND_LINE[strand],
    )
