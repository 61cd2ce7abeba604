"""The export gives the rows and columns of the address."""

from __future__ import annotations

import csv
import io

import pytest
from django.urls import reverse

from tests.making.comparison import make_inventory, make_many_cases
from tests.making.people import make_person
from tests.making.signing_in import sign_in

pytestmark = pytest.mark.django_db


def export_of(client, inventory, query=""):
    sign_in(client, make_person("Bram"))
    return client.get(reverse("comparison:grid-export", args=[inventory.pk]) + query)


def rows_of(answer):
    text = answer.content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_file_has_the_rows_and_columns_of_the_address(client):
    answer = export_of(client, make_inventory(), "?workplace=utrecht&column=status&show=all")

    head, *rows = rows_of(answer)
    assert head == ["Netwerk", "Hoe beschreven", "Telt mee", "Status"]
    assert len(rows) == 9
    assert sum(row[2] == "ja" for row in rows) == 3
    assert answer.headers["Content-Disposition"].endswith('.csv"')


def test_every_page_is_in_the_file(client):
    assert len(rows_of(export_of(client, make_many_cases(60)))) == 61


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_the_other_formats_are_files_too(client, ending):
    answer = export_of(client, make_inventory(), f"?format={ending}")

    assert answer.content[:4] == b"PK\x03\x04"
    assert answer.headers["Content-Disposition"].endswith(f'.{ending}"')


@pytest.mark.parametrize("query", ["?format=exe", "?status__in=x", "?status=asleep"])
def test_an_address_that_cannot_be_is_refused_in_words(client, query):
    answer = export_of(client, make_inventory(), query)

    assert answer.status_code == 400
    assert "Dit adres klopt niet" in answer.content.decode()
