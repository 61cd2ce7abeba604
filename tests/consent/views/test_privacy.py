from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation

from vlecht.consent.inventory import inventory
from vlecht.consent.privacy_page import privacy_chapters

pytestmark = pytest.mark.django_db


def test_a_stranger_reads_what_is_kept_why_and_how_long(client: Client) -> None:
    page = client.get("/privacy/").content.decode()

    assert "Wat weten we van je?" in page
    assert "Een schuilnaam voor het internetadres, voor één dag" in page
    assert "Om mensen tegen te houden die wachtwoorden raden." in page
    assert "Eén dag." in page


def test_the_page_is_there_in_english(client: Client) -> None:
    client.cookies["django_language"] = "en"

    page = client.get("/privacy/").content.decode()

    assert "What do we know about you?" in page
    assert "A pseudonym of the internet address, for one day" in page


def test_every_field_about_a_person_is_told() -> None:
    with translation.override("nl"):
        told = {
            what for chapter in privacy_chapters() for kind in chapter.kinds for what in kind.what
        }

    assert {
        row.label["nl"] for row in inventory().fields.values() if row.is_of_a_person and row.label
    } == told


def test_fields_that_are_not_about_a_person_are_left_to_the_full_list() -> None:
    with translation.override("nl"):
        kinds = {kind.title for chapter in privacy_chapters() for kind in chapter.kinds}

    assert "ContentType" not in kinds
    assert "Mislukt inloggen met jouw adres" in kinds


def test_the_page_costs_no_query(client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        client.get("/privacy/")
