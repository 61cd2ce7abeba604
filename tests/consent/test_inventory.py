"""Every field of every model has a row, no row is left over, and both are noticed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.db import models

from vlecht.consent.checks import every_field_has_a_row
from vlecht.consent.inventory import (
    FOLDER,
    all_models,
    at_erasure_of,
    faults_of,
    inventory,
    links_to_person,
    read_inventory,
)
from vlecht.consent.vocabulary import AtErasure
from vlecht.networks.models import NetworkMembership
from vlecht.people.models import Person


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the inventory, to spoil it."""
    return Path(shutil.copytree(FOLDER, tmp_path / "retention"))


def spoil(folder: Path, file: str, text: str) -> list[str]:
    """Add text to a file and return the faults that this brings."""
    before = set(faults_of(read_inventory(folder), all_models()))
    with (folder / file).open("a", encoding="utf-8") as written:
        written.write("\n" + text)
    return [
        fault for fault in faults_of(read_inventory(folder), all_models()) if fault not in before
    ]


def row(data_class: str = "internal", keep: str = "account") -> str:
    return f'class = "{data_class}"\nkeep = "{keep}"\npurpose = {{nl = "x", en = "x"}}\n'


def test_every_field_of_every_model_has_its_row() -> None:
    assert faults_of(inventory(), all_models()) == []
    assert every_field_has_a_row(None) == []


def test_models_of_libraries_are_looked_at_too() -> None:
    labels = {model._meta.app_label for model in all_models()}

    assert labels >= {"account", "axes", "sessions", "mfa", "usersessions", "contenttypes", "auth"}


def test_a_planted_model_without_rows_is_caught() -> None:
    class Planted(models.Model):  # noqa: DJ008 -- never a row
        secret_thought = models.TextField()

        class Meta:
            app_label = "planted_without_rows"

    assert faults_of(inventory(), [Planted])[:2] == [
        "planted_without_rows.toml has no row for Planted.id",
        "planted_without_rows.toml has no row for Planted.secret_thought",
    ]


def test_a_row_for_a_field_that_does_not_exist_is_caught(folder: Path) -> None:
    assert spoil(folder, "journal.toml", f"[Entry.shoe_size]\n{row()}") == [
        "journal.toml has a row for Entry.shoe_size, which does not exist"
    ]


def test_a_row_for_a_model_that_does_not_exist_is_caught(folder: Path) -> None:
    assert spoil(folder, "journal.toml", f"[Diary.id]\n{row()}[Diary.'*']\n") == [
        "journal.toml has a row for Diary.id, which does not exist",
        "journal.toml has a row for Diary.*, which does not exist",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (row("private"), "class should be one of public, internal, personal, special, secret"),
        (row(keep="a while"), "there is no keep period 'a while'"),
        (row() + "colour = 1", "'colour' means nothing here"),
        ('class = "public"\nkeep = "account"', "purpose: words are missing in nl or en"),
        (
            'class = "public"\nkeep = "account"\npurpose = {nl = "x", en = " "}',
            "purpose: words are missing in nl or en",
        ),
    ],
)
def test_a_row_that_says_the_wrong_thing_is_caught(folder: Path, text: str, fault: str) -> None:
    faults = spoil(folder, "journal.toml", f"[Entry.other]\n{text}")

    assert any(fault in found for found in faults), faults


@pytest.mark.parametrize("text", ["[Entry.at]\n", "== no toml ==", "\x00"])
def test_a_file_that_cannot_be_read_is_a_fault_and_not_a_crash(folder: Path, text: str) -> None:
    assert any(
        "journal.toml cannot be read" in fault for fault in spoil(folder, "journal.toml", text)
    )


def test_a_file_in_another_encoding_is_a_fault_and_not_a_crash(folder: Path) -> None:
    (folder / "journal.toml").write_bytes("# zoëven".encode("cp1252"))

    assert any(
        "journal.toml cannot be read" in fault
        for fault in faults_of(read_inventory(folder), all_models())
    )


def test_personal_fields_that_belong_to_nobody_are_caught(folder: Path) -> None:
    text = (folder / "axes.toml").read_text("utf-8").replace('same_email = ["username"]\n', "")
    (folder / "axes.toml").write_text(text, "utf-8")

    faults = faults_of(read_inventory(folder), all_models())

    assert any("AccessAttempt: " in fault and "nothing says of whom" in fault for fault in faults)


def test_a_period_without_days_cannot_end_anything(folder: Path) -> None:
    text = (folder / "axes.toml").read_text("utf-8")
    changed = text.replace(
        'expires_from = "attempt_time"\nkeep = "1 day"',
        'expires_from = "attempt_time"\nkeep = "network"',
    )
    (folder / "axes.toml").write_text(changed, "utf-8")

    faults = faults_of(read_inventory(folder), all_models())

    assert "axes.toml AccessAttempt.*: expires_from needs a keep period in days" in faults


def test_links_follow_from_names_unless_the_inventory_says_otherwise() -> None:
    assert links_to_person(inventory(), NetworkMembership) == (("person",), ())


def test_rows_of_libraries_go_and_our_own_are_emptied() -> None:
    by_label = {model._meta.label_lower: model for model in all_models()}
    known = read_inventory(FOLDER / "nowhere")

    assert at_erasure_of(known, by_label["account.emailaddress"]) is AtErasure.DELETE
    assert at_erasure_of(known, Person) is AtErasure.BLANK


def test_our_own_personal_fields_have_a_name_for_the_privacy_page() -> None:
    assert [
        f"{field.app}.toml {field.model}.{field.name}"
        for field in inventory().fields.values()
        if field.is_of_a_person and not field.label
    ] == [
        f"{app}.toml {model}.{name}"
        for app, model, name in [
            # Keys of the installation itself, at the organisation that lets people sign in.
            ("socialaccount", "SocialApp", "secret"),
            ("socialaccount", "SocialApp", "key"),
            ("socialaccount", "SocialApp", "settings"),
        ]
    ]


def test_everything_that_is_handed_over_has_a_name_that_people_read() -> None:
    assert [
        model._meta.label
        for model in all_models()
        if any(links_to_person(inventory(), model)) and not inventory().model_row(model).label
    ] == []
