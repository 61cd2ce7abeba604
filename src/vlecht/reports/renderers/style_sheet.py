"""The style of a report that stands on its own: the tokens and type of the interface, in one text."""

import re
from functools import cache
from pathlib import Path

import vlecht.ui

OF_THE_INTERFACE = Path(vlecht.ui.__file__).parent / "static" / "ui"
OF_REPORTS = Path(__file__).parents[1] / "static" / "reports"
SCREEN = (
    OF_THE_INTERFACE / "tokens.css",
    OF_THE_INTERFACE / "base.css",
    OF_THE_INTERFACE / "charts.css",
    OF_REPORTS / "report.css",
)
PRINT = OF_THE_INTERFACE / "print.css"
LAST = OF_REPORTS / "standalone.css"
# A file that stands on its own asks nothing of anybody; the reader's own font takes over.
FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
PICTURE = re.compile(r"url\([^)]*\)")


@cache
def style_sheet() -> str:
    """Return all style sheets as one."""
    layers = "@layer reset, tokens, base, components, layout, charts, module, print;"
    screen = "\n".join(path.read_text(encoding="utf-8") for path in SCREEN)
    on_paper = PRINT.read_text(encoding="utf-8")
    last = LAST.read_text(encoding="utf-8")
    sheet = f"{layers}\n{screen}\n@media print {{\n{on_paper}\n}}\n{last}"
    return PICTURE.sub("none", FONT_FACE.sub("", sheet))
