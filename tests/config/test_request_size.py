"""No request fills the disk: its size is looked at before anything reads it."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.test import Client

from vlecht.config.request_size import LARGEST

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the bytes that uploads put on the disk."""
    counted: list[int] = []
    receive = TemporaryFileUploadHandler.receive_data_chunk

    def count(self: TemporaryFileUploadHandler, raw_data: bytes, start: int) -> None:
        counted.append(len(raw_data))
        receive(self, raw_data, start)

    monkeypatch.setattr(TemporaryFileUploadHandler, "receive_data_chunk", count)
    return counted


def send(megabytes: int) -> int:
    """Send a file as a stranger who has a form token, and return the answer."""
    stranger = Client(enforce_csrf_checks=True)
    stranger.get("/account/login/")
    file = io.BytesIO(b"x" * (megabytes * 1024 * 1024))
    file.name = "groot.bin"
    return int(stranger.post("/account/login/", {"file": file}).status_code)


def test_a_large_file_of_a_stranger_never_reaches_the_disk(written) -> None:
    assert send(LARGEST // 1024 // 1024 + 1) == 400
    assert written == []


def test_a_file_of_a_usual_size_is_read(written) -> None:
    send(3)

    assert sum(written) == 3 * 1024 * 1024


@pytest.mark.parametrize("told", ["9" * 5000, "99999999999999"])
def test_a_size_that_nobody_sends_is_refused(client, told) -> None:
    answer = client.generic("POST", "/account/login/", b"x", CONTENT_LENGTH=told)

    assert answer.status_code == 400


@pytest.mark.parametrize("told", ["", "-1", "veel", "²"])
def test_a_size_that_is_no_number_is_no_fault_of_ours(client, told) -> None:
    assert client.generic("POST", "/account/login/", b"", CONTENT_LENGTH=told).status_code < 500
