"""The export holds everything of the person who asks, and nothing of others."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import Any

import pytest
from django.test import Client

from tests.consent.canary import ADDRESS, WORD, fill_every_table, make_canary
from tests.making.networks import make_member, make_peopled_network
from tests.making.people import MOMENT, make_guest, make_person
from vlecht.consent.exports import data_of, personal_archive
from vlecht.consent.inventory import all_models, inventory, links_to_person
from vlecht.journal.models import Entry
from vlecht.journal.operations import record
from vlecht.networks.vocabulary import Role
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db


def archive_of(client: Client) -> zipfile.ZipFile:
    """Ask for the export as a person does."""
    answer = client.post("/account/personal-data/export/")
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(answer.content))


def json_of(archive: zipfile.ZipFile) -> dict[str, Any]:
    return json.loads(archive.read("mijn-gegevens.json"))


def kinds_in(data: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {part["kind"]: part["rows"] for part in data["parts"] if part["about_you"]}


def test_a_stranger_gets_nothing(client: Client) -> None:
    assert client.post("/account/personal-data/export/").status_code == 302


def test_a_link_alone_gives_nothing(client: Client) -> None:
    client.force_login(make_person("Bram"))

    assert client.get("/account/personal-data/export/").status_code == 405


def test_the_file_is_for_the_person_alone_and_kept_nowhere(client: Client) -> None:
    client.force_login(make_person("Bram"))

    answer = client.post("/account/personal-data/export/")

    assert answer["Cache-Control"] == "no-store, private"
    assert answer["Content-Type"] == "application/zip"
    assert answer["Content-Disposition"].startswith('attachment; filename="vlecht-bram-')
    assert Entry.objects.filter(verb="consent.data_exported").count() == 1


def test_the_export_holds_person_places_and_what_was_done(client: Client) -> None:
    made = make_peopled_network()
    record(
        actor=made.bram,
        verb="networks.network_started",
        subject=made.network,
        network_id=made.network.pk,
        at=MOMENT,
    )
    client.force_login(made.bram)

    kinds = kinds_in(json_of(archive_of(client)))

    assert kinds["people.person"][0]["name"] == "Bram"
    assert kinds["people.person"][0]["email"] == "bram@example.org"
    place = kinds["networks.networkmembership"][0]
    assert place["network"]["name"] == "Samen in de wijk"
    assert place["role"] == {"id": "member", "name": str(Role.MEMBER.label)}
    assert {entry["actor_label"] for entry in kinds["journal.entry"]} == {"Bram"}


def test_every_personal_field_of_every_model_comes_along() -> None:
    canary = make_canary()
    fill_every_table(canary)
    record(actor=canary, verb="people.person_registered", subject=canary, at=MOMENT)
    known = inventory()

    given = {
        (part.key, column.name)
        for part in data_of(canary)
        if part.is_about_person
        for column in part.columns
    }

    wanted = {
        (model._meta.label_lower, field.name)
        for model in all_models()
        for field, row in known.fields_of(model)
        if row.data_class in {"personal", "special"}
        and model._meta.label != "sessions.Session"
        and (
            model is Person or links_to_person(known, model)[0] or known.model_row(model).same_email
        )
    }
    assert wanted - given == set()


def test_keys_never_come_along() -> None:
    canary = make_canary()
    fill_every_table(canary)

    columns = {(part.key, column.name) for part in data_of(canary) for column in part.columns}

    assert ("people.person", "password") not in columns
    assert ("mfa.authenticator", "data") not in columns
    assert ("usersessions.usersession", "session_key") not in columns


def test_nothing_of_others_comes_along() -> None:
    """The canary stands in every table; Bram, who shares a network with it, gets none of it."""
    made = make_peopled_network()
    canary = make_canary()
    make_member(made.network, canary)
    fill_every_table(canary)

    archive = zipfile.ZipFile(io.BytesIO(personal_archive(made.bram, at=MOMENT)))
    everything = b" ".join(archive.read(name) for name in archive.namelist())

    assert WORD.encode() not in everything
    assert ADDRESS.encode() not in everything
    assert str(canary.pk).encode() not in everything
    # The same search finds it in the canary's own export.
    own = zipfile.ZipFile(io.BytesIO(personal_archive(canary, at=MOMENT)))
    assert WORD.encode() in own.read("mijn-gegevens.json")


def test_the_readable_page_and_the_tables_say_the_same(client: Client) -> None:
    made = make_peopled_network()
    client.force_login(made.bram)

    archive = archive_of(client)

    page = archive.read("mijn-gegevens.html").decode()
    table = archive.read("tabellen/people-person.csv").decode("utf-8-sig")
    assert "<h1>Gegevens van Bram</h1>" in page
    assert "bram@example.org" in page
    rows = list(csv.reader(io.StringIO(table), delimiter=";"))
    assert len(rows) == 2
    assert "bram@example.org" in rows[1]


def test_a_name_that_looks_like_a_formula_or_a_script_is_only_text(client: Client) -> None:
    client.force_login(make_person("=1+1<script>alert(1)</script>"))

    archive = archive_of(client)

    assert "<script>" not in archive.read("mijn-gegevens.html").decode()
    table = archive.read("tabellen/people-person.csv").decode("utf-8-sig")
    assert "'=1+1<script>" in table


def test_a_guest_takes_their_data_along(client: Client) -> None:
    client.force_login(make_guest("Chris"))

    assert kinds_in(json_of(archive_of(client)))["people.person"][0]["name"] == "Chris"
