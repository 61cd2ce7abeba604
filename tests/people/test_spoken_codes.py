from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vlecht.people.spoken_codes import ALPHABET, as_meant, spoken_code


def test_the_alphabet_has_31_characters_that_nobody_mixes_up() -> None:
    assert len(ALPHABET) == len(set(ALPHABET)) == 31
    assert not set("01OIL") & set(ALPHABET)


@given(st.binary(min_size=32, max_size=32), st.integers(1, 12))
def test_a_code_typed_in_another_way_is_still_meant(digest: bytes, length: int) -> None:
    code = spoken_code(digest, length=length)

    assert len(code) == length
    assert as_meant(f" {code[:3].lower()}-{code[3:]} ", length=length) == code


@pytest.mark.parametrize("typed", ["", "K7M2P", "K7M2PXX", "K7M2P0", "K7M2PO", "K7M2P€"])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert as_meant(typed, length=6) is None
