"""Another program opens the files: LibreOffice, without a screen."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.making.reports import make_report
from tests.reports.renderers.test_canaries import report_with
from vlecht.reports.renderers.docx import report_docx
from vlecht.reports.renderers.ods import report_ods
from vlecht.reports.renderers.xlsx import report_xlsx

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        OFFICE is None,
        reason="NO LIBREOFFICE: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui",
    ),
]


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("office")


def converted(content: bytes, ending: str, to: str, folder: Path, profile: Path) -> bytes:
    source = folder / f"report.{ending}"
    source.write_bytes(content)
    subprocess.run(
        [
            str(OFFICE), "--headless", f"-env:UserInstallation=file://{profile}",
            "--convert-to", to, "--outdir", str(folder / "out"), str(source),
        ],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    (written,) = (folder / "out").iterdir()
    return written.read_bytes()


def text_of_pdf(content: bytes, folder: Path) -> str:
    path = folder / "read.pdf"
    path.write_bytes(content)
    return subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, check=True
    ).stdout.decode()


def test_word_file_opens_with_everything_in_it(tmp_path: Path, profile: Path) -> None:
    pdf = converted(report_docx(make_report()), "docx", "pdf", tmp_path, profile)
    text = text_of_pdf(pdf, tmp_path)

    assert "Proefverslag" in text
    assert "bronnen verschillen" in text
    assert "Klein slot." in text


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_workbook_opens_and_nothing_is_computed(
    ending: str, tmp_path: Path, profile: Path
) -> None:
    report = report_with("=1+1")
    content = report_xlsx(report) if ending == "xlsx" else report_ods(report)
    # Sheet 2, semicolons, UTF-8, and what a cell shows.
    to = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2"
    lines = converted(content, ending, to, tmp_path, profile).decode().splitlines()

    assert lines[3].split(";")[:2] == ["=1+1", "=1+1"]
