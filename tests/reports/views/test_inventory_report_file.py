from __future__ import annotations

import io
import zipfile

import pytest
from django.test import Client
from django.urls import reverse

from tests.making.comparison import make_inventory, make_many_cases
from tests.making.people import make_person
from tests.making.signing_in import sign_in
from vlecht.comparison.models import Inventory
from vlecht.reports.vocabulary import MOST_NETWORKS

pytestmark = pytest.mark.django_db


@pytest.fixture
def inventory() -> Inventory:
    return make_inventory()


@pytest.fixture
def reader(client: Client) -> Client:
    sign_in(client, make_person("Bram"))
    return client


def address(inventory: Inventory) -> str:
    return reverse("reports:inventory-report-file", args=[inventory.pk])


@pytest.mark.parametrize(
    ("file_format", "content_type", "start"),
    [
        ("pdf", "application/pdf", b"%PDF-1.7"),
        (
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            b"PK\x03\x04",
        ),
        (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            b"PK\x03\x04",
        ),
        ("ods", "application/vnd.oasis.opendocument.spreadsheet", b"PK\x03\x04"),
        ("html", "text/html; charset=utf-8", b"<!doctype html>"),
    ],
)
def test_a_file_comes_as_a_file(
    reader: Client, inventory: Inventory, file_format: str, content_type: str, start: bytes
) -> None:
    response = reader.get(address(inventory), {"language": "en", "file_format": file_format})

    assert response.status_code == 200
    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"].startswith('attachment; filename="inventory-report-')
    assert response["Content-Disposition"].endswith(f'-en.{file_format}"')
    assert response["Cache-Control"] == "no-store"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response.content.startswith(start)
    if start.startswith(b"PK"):
        assert zipfile.ZipFile(io.BytesIO(response.content)).testzip() is None


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"language": "nl"},
        {"language": "nl", "file_format": "exe"},
        {"language": "../../etc", "file_format": "pdf"},
        {"language": "nl", "file_format": "pdf\x00"},
    ],
)
def test_a_wrong_choice_shows_the_page_again_with_what_is_wrong(
    reader: Client, inventory: Inventory, asked: dict[str, str]
) -> None:
    response = reader.get(address(inventory), asked)

    assert response.status_code == 422
    assert "error-summary" in response.content.decode()


def test_a_stranger_and_a_hidden_inventory_give_no_file(
    client: Client, inventory: Inventory
) -> None:
    asked = {"language": "nl", "file_format": "pdf"}
    assert client.get(address(inventory), asked).status_code == 302
    hidden = make_inventory(is_published=False)
    sign_in(client, make_person("Eva"))

    assert client.get(address(hidden), asked).status_code == 404


def test_a_report_that_cannot_be_made_says_why(reader: Client) -> None:
    large = make_many_cases(MOST_NETWORKS + 1)
    response = reader.get(address(large), {"language": "nl", "file_format": "pdf"})

    assert response.status_code == 422
    assert "301" in response.content.decode()
