from __future__ import annotations

import hashlib

import typst

from vlecht.reports.fonts.coverage import drawable, spell_for_fonts
from vlecht.reports.renderers.pdf import FONT_FOLDER, PDF_STANDARD, bundled_fonts

PROBE = b"""#set document(title: "probe")
#set text(font: ("Source Sans 3", "DejaVu Sans", "Noto Emoji"))
#for point in sys.inputs.text.codepoints() [#point #parbreak()]
"""


def test_every_sign_on_the_list_can_be_drawn() -> None:
    signs = sorted(drawable() - {0xAD})

    typst.compile(
        PROBE,
        font_paths=bundled_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"text": "".join(map(chr, signs[::7]))},
        pdf_standards=PDF_STANDARD,
    )
    assert len(signs) > 10_000


def test_letters_of_our_neighbours_are_on_the_list() -> None:
    for text in (
        "Zoë ĳ ß ’ „”",
        "Şükrü Łukasz Đorđe Nguyễn Ṭ",
        "Ελλάδα Україна",
        "مرحبا שלום",
        "👩‍👩‍👧",
    ):
        assert spell_for_fonts(text) == text


def test_a_sign_without_a_drawing_is_written_as_its_number() -> None:
    assert spell_for_fonts("a漢b") == "a[U+6F22]b"


def test_every_font_stands_with_its_licence() -> None:
    folders = {path.parent for path in FONT_FOLDER.rglob("*.[ot]tf")}

    assert len(folders) == 3
    assert [folder.name for folder in folders if not (folder / "LICENSE").is_file()] == []


def test_the_fonts_are_those_we_took() -> None:
    sums = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in FONT_FOLDER.rglob("*.[ot]tf")
    }
    listed = dict(
        reversed(line.split())
        for line in (FONT_FOLDER / "SHA256SUMS").read_text("utf-8").splitlines()
    )

    assert sums == listed
