"""A drawing as a PNG picture, for formats that cannot show SVG everywhere.

Typst draws it, with the fonts of the report, so no other program is needed.
"""

import json

import typst

from vlecht.reports.renderers.pdf import bundled_fonts

PIXELS_PER_INCH = 200.0
PAGE = b"""#set page(width: auto, height: auto, margin: 0pt, fill: white)
#set text(font: ("Source Sans 3", "DejaVu Sans", "Noto Emoji"))
#image(bytes(json(bytes(sys.inputs.data))), format: "svg", width: 16cm)
"""


def picture_of(svg: str) -> bytes:
    """Return the drawing as a PNG of 16 cm wide."""
    return typst.compile(
        PAGE,
        font_paths=bundled_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(svg)},
        format="png",
        ppi=PIXELS_PER_INCH,
    )
