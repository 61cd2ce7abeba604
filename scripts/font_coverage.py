"""Find out which characters the report fonts can draw, by asking Typst, and write the list.

Run it after a font file changes: .venv/bin/python scripts/font_coverage.py
"""

import json
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from vlecht.reports.fonts.coverage import COVERAGE_FILE
from vlecht.reports.renderers.pdf import PDF_STANDARD, bundled_fonts

LAST_CODE_POINT = 0x1FFFF
TAGS_AND_SELECTORS = range(0xE0000, 0xE01F0)
SKIPPED_CATEGORIES = {"Cs", "Co", "Cn"}
PROBE = """#set document(title: "probe")
#set text(font: ("Source Sans 3", "DejaVu Sans", "Noto Emoji"), style: sys.inputs.style)
#for point in sys.inputs.text.codepoints() [#point #parbreak()]
"""


def candidates() -> list[int]:
    points = [*range(0x20, LAST_CODE_POINT + 1), *TAGS_AND_SELECTORS]
    kept = [p for p in points if unicodedata.category(chr(p)) not in SKIPPED_CATEGORIES]
    return [9, 10, 13, *(p for p in kept if unicodedata.category(chr(p)) != "Cc")]


def can_draw(probe: Path, points: list[int]) -> bool:
    try:
        for style in ("normal", "italic"):
            typst.compile(
                str(probe),
                font_paths=bundled_fonts(),
                ignore_system_fonts=True,
                sys_inputs={"text": "".join(map(chr, points)), "style": style},
                pdf_standards=PDF_STANDARD,
            )
    except typst.TypstError:
        return False
    return True


def drawable(probe: Path, points: list[int]) -> list[int]:
    """Halve the list until a part can be drawn whole or is one character that cannot."""
    if can_draw(probe, points):
        return points
    if len(points) == 1:
        return []
    middle = len(points) // 2
    return [*drawable(probe, points[:middle]), *drawable(probe, points[middle:])]


def ranges_of(points: list[int]) -> list[list[int]]:
    breaks = [i + 1 for i, (here, after) in enumerate(pairwise(points)) if after != here + 1]
    starts = [0, *breaks]
    ends = [*breaks, len(points)]
    return [[points[start], points[end - 1]] for start, end in zip(starts, ends, strict=True)]


def main() -> int:
    found: list[int] = []
    everything = candidates()
    with TemporaryDirectory() as folder:
        probe = Path(folder) / "probe.typ"
        probe.write_text(PROBE, encoding="utf-8")
        for start in range(0, len(everything), 256):
            found.extend(drawable(probe, everything[start : start + 256]))
    COVERAGE_FILE.write_text(
        json.dumps({"ranges": ranges_of(sorted(found))}) + "\n", encoding="utf-8"
    )
    sys.stdout.write(f"{len(found)} characters can be drawn.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
