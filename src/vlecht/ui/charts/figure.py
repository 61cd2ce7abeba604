"""What every chart is: a title, a drawing in two widths, words, and the table with the same facts."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Final

from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _

from vlecht.ui.charts.svg import Drawing, write_drawing

NARROW: Final = 340.0
WIDE: Final = 720.0
LETTER: Final = 16.0
SMALL_LETTER: Final = 14.0


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The table twin: every fact of the drawing as text. First column names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(ABC):
    """A chart. `title` says what is shown; `note` says source, n or method."""

    title: str
    note: str = ""
    description: str = ""

    @abstractmethod
    def draw(self, *, width: float) -> Drawing:
        """Place everything on a sheet of this width."""

    @abstractmethod
    def table(self) -> ChartTable:
        """Return the same facts as a table."""

    @property
    def identifier(self) -> str:
        """An id that is the same each time for the same facts."""
        facts = repr((self.title, self.table()))
        return f"chart-{slugify(self.title)[:32]}-{hashlib.sha256(facts.encode()).hexdigest()[:8]}"

    def spoken(self) -> str:
        """Return the description for who does not see the drawing."""
        if self.description:
            return self.description
        table = self.table()
        rows = [
            f"{row[0]}: "
            + ", ".join(
                value if len(row) == 2 else f"{column} {value}"  # noqa: PLR2004 -- one value
                for column, value in zip(table.columns[1:], row[1:], strict=True)
                if value
            )
            for row in table.rows
        ]
        return "; ".join(rows) + "." if rows else _("There is nothing to show yet.")

    def render(self) -> SafeString:
        """Return the figure for a page: both widths, of which one shows, and the table."""
        return render_to_string(
            "ui/parts/chart.html",
            {
                "chart": self,
                "table": self.table(),
                "table_id": f"{self.identifier}-table",
                "drawings": [
                    self._page_svg(NARROW, "narrow"),
                    self._page_svg(WIDE, "wide"),
                ],
            },
        )

    def paper_svg(self, *, width: float = WIDE) -> str:
        """Return the drawing for a PDF or a document, with its colours inside."""
        return write_drawing(
            self.draw(width=width),
            title=self.title,
            description=self.spoken(),
            identifier=self.identifier,
            on_paper=True,
            look="",
        )

    def _page_svg(self, width: float, name: str) -> SafeString:
        return write_drawing(
            self.draw(width=width),
            title=self.title,
            description=self.spoken(),
            identifier=f"{self.identifier}-{name}",
            on_paper=False,
            look=f"chart-drawing chart-{name}",
        )


def written_number(value: float, *, decimals: int | None = None) -> str:
    """Return a number as the reader writes it; whole numbers without decimals."""
    if decimals is None:
        decimals = 0 if float(value).is_integer() else 1
    return number_format(value, decimal_pos=decimals, use_l10n=True, force_grouping=True)
