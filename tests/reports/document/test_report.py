from __future__ import annotations

import pytest

from tests.making.reports import make_report, make_table
from vlecht.reports.document.blocks import Heading, Paragraph
from vlecht.reports.document.inline import Link, SourceReference
from vlecht.reports.document.report import ReportRefused


def test_a_report_without_title_is_refused() -> None:
    with pytest.raises(ReportRefused, match="needs a title"):
        make_report(title=" ")


def test_a_skipped_heading_level_is_refused() -> None:
    with pytest.raises(ReportRefused, match="of level 3"):
        make_report(blocks=(Heading(1, "Een", "a"), Heading(3, "Drie", "b")))


def test_a_key_that_is_used_twice_is_refused() -> None:
    with pytest.raises(ReportRefused, match="used twice"):
        make_report(blocks=(Heading(1, "Een", "a"), Heading(1, "Twee", "a")))


@pytest.mark.parametrize(
    "run", [Link("weg", "#nergens"), SourceReference("nergens")], ids=["link", "source"]
)
def test_a_reference_to_nothing_is_refused(run: Link | SourceReference) -> None:
    with pytest.raises(ReportRefused):
        make_report(blocks=(Heading(1, "Een", "a"), Paragraph((run,))))


def test_a_row_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(ReportRefused, match="first"):
        make_report(blocks=(Heading(1, "Een", "a"), make_table()))
