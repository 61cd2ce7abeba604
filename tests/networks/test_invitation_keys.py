from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vlecht.networks.invitation_keys import (
    code_digest_of,
    code_of,
    link_digest_of,
    link_key_of,
    normalised_code,
)
from vlecht.people.spoken_codes import ALPHABET

ONE = UUID("11111111-1111-1111-1111-111111111111")


@given(st.uuids(), st.integers(0, 255))
def test_a_code_is_six_characters_of_the_alphabet(number: UUID, attempt: int) -> None:
    code = code_of(number, attempt=attempt)

    assert len(code) == 6
    assert set(code) <= set(ALPHABET)
    assert normalised_code(f" {code[:3]}-{code[3:].lower()} ") == code


def test_another_attempt_another_code_and_the_same_the_same() -> None:
    assert code_of(ONE, attempt=0) == code_of(ONE, attempt=0)
    assert code_of(ONE, attempt=0) != code_of(ONE, attempt=1)


def test_a_link_key_has_128_bits_and_follows_from_the_secret_key(settings) -> None:
    before = link_key_of(ONE)
    settings.SECRET_KEY = "another secret key of this installation"

    assert len(before) == 22
    assert link_key_of(ONE) != before


def test_digests_of_codes_need_the_secret_key(settings) -> None:
    before = code_digest_of("K7M2PX")
    settings.SECRET_KEY = "another secret key of this installation"

    assert code_digest_of("K7M2PX") != before


def test_a_digest_is_bound_to_its_purpose() -> None:
    assert code_digest_of("K7M2PX") != link_digest_of("K7M2PX")


@pytest.mark.parametrize(
    "typed", ["", "K7M2P", "K7M2PXX", "K7M2P0", "K7M2PO", "K7M2P€", "ＫＫＫＫＫＫ"]
)
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert normalised_code(typed) is None
