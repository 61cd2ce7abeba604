from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vlecht.reports.document.printable import UnprintableText, printable


@pytest.mark.parametrize(
    ("character", "code_point"),
    [("\x00", "U+0000"), ("\x0b", "U+000B"), ("\x7f", "U+007F"), ("\ud800", "U+D800"),
     ("\ufffe", "U+FFFE"), ("\U0001ffff", "U+1FFFF")],
)  # fmt: skip
def test_a_sign_that_no_file_can_hold_is_refused_with_its_place(
    character: str, code_point: str
) -> None:
    with pytest.raises(UnprintableText) as refusal:
        printable(f"ab{character}")

    assert refusal.value.code_point == code_point
    assert refusal.value.position == 2


def test_text_of_people_stays_as_it_is() -> None:
    text = "Zoë ß ’ 👩‍👩‍👧 \u202eabc\u202c مرحبا\tregel\nregel"

    assert printable(text) == text


@given(st.text())
def test_what_passes_can_be_written_in_xml(text: str) -> None:
    from lxml import etree

    try:
        printable(text)
    except UnprintableText:
        return
    element = etree.Element("t")
    element.text = text
    assert etree.fromstring(etree.tostring(element)).text == (text.replace("\r", "\r") or None)
