"""Reads our style sheets, just enough to test them."""

from __future__ import annotations

import re
from pathlib import Path

STATIC = Path(__file__).resolve().parents[2] / "src/vlecht/ui/static/ui"
TEMPLATES = Path(__file__).resolve().parents[2] / "src/vlecht/ui/templates"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"(--vlecht-[a-z0-9-]+)\s*:\s*([^;]+);")


def own_style_sheets() -> list[Path]:
    """Every style sheet of every package of ours, without what others wrote."""
    source = STATIC.parents[3]
    return sorted(path for path in source.rglob("*.css") if "vendor" not in path.parts)


def without_comments(text: str) -> str:
    return _COMMENT.sub("", text)


def tokens(scheme: str, text: str | None = None) -> dict[str, str]:
    """Return the tokens as a browser in this colour scheme sees them, references followed."""
    css = without_comments(text or (STATIC / "tokens.css").read_text(encoding="utf-8"))
    dark_at = css.index("@media (prefers-color-scheme: dark)")
    contrast_at = css.index("@media (prefers-contrast: more)")
    found = dict(_TOKEN.findall(css[:dark_at]))
    if scheme == "dark":
        found.update(_TOKEN.findall(css[dark_at:contrast_at]))
    for name, value in found.items():
        seen = value.strip()
        while (reference := re.fullmatch(r"var\((--vlecht-[a-z0-9-]+)\)", seen)) is not None:
            seen = found[reference[1]].strip()
        found[name] = seen
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours by WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    assert re.fullmatch(r"#[0-9a-f]{6}", colour), f"{colour} is not written as #rrggbb"
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
