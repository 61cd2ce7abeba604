from __future__ import annotations

import hashlib
import hmac

from vlecht.people.keyed_digests import keyed_digest


def test_it_is_an_hmac_with_the_purpose_before_the_secret(settings) -> None:
    settings.SECRET_KEY = "a secret of this installation"

    expected = hmac.digest(
        b"vlecht.people.return-key:a secret of this installation", b"x", hashlib.sha256
    )
    assert keyed_digest("people.return-key", b"x") == expected


def test_another_purpose_or_another_secret_gives_another_digest(settings) -> None:
    before = keyed_digest("people.return-key", b"x")

    assert keyed_digest("people.nonce", b"x") != before
    settings.SECRET_KEY = "another secret key of this installation"
    assert keyed_digest("people.return-key", b"x") != before
