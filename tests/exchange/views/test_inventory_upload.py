"""Bringing an inventory in through the browser: look first, then yes, then undo."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.exchange.readers.shipped import NAMES, rows_of, shipped, written
from tests.making.networks import make_programme
from tests.making.people import MOMENT, make_person
from tests.making.signing_in import sign_in
from vlecht.comparison.models import Inventory, InventoryImport
from vlecht.exchange.models import InventoryUpload
from vlecht.exchange.operations.inventories import keep_upload
from vlecht.exchange.readers.inventory import Reading

pytestmark = pytest.mark.django_db
ADDRESS = "/compare/import/"


@pytest.fixture
def carla(client):
    carla = make_person("Carla")
    sign_in(client, carla)
    return carla


@pytest.fixture
def programme(carla):
    return make_programme("Werkplaatsen", coordinator=carla)


def send(client, programme, files=None, **more):
    files = files or [(name, shipped(name)) for name in NAMES]
    uploads = [SimpleUploadedFile(name, data, "text/csv") for name, data in files]
    data = {"programme": programme.pk, "title": "", "inventory_files": uploads, **more}
    return client.post(ADDRESS, data)


def test_the_preview_says_what_comes_and_nothing_counts_yet(client, programme):
    answer = send(client, programme)

    page = client.get(answer.headers["Location"]).content.decode()
    for fact in (">17<", ">23<", ">15<", ">57<", ">1403<"):
        assert fact in page
    assert Inventory.objects.count() == 0


def test_yes_takes_it_in_and_undo_takes_it_out(client, programme, carla):
    preview = send(client, programme).headers["Location"]

    answer = client.post(preview, {"answer": "yes"}, follow=True)

    inventory = Inventory.objects.get()
    assert "De bestanden zijn ingelezen" in answer.content.decode()
    assert inventory.cases.filter(counted=True).count() == 17
    run = InventoryImport.objects.get()
    assert run.imported_by == carla
    assert {file["name"] for file in run.files} == set(NAMES)
    assert all(len(file["sha256"]) == 64 for file in run.files)
    assert InventoryUpload.objects.count() == 0
    client.post(reverse("comparison:import-undo", args=[inventory.pk, run.pk]))
    assert inventory.cases.count() == 0


def test_no_throws_it_away(client, programme):
    preview = send(client, programme).headers["Location"]

    answer = client.post(preview, {"answer": "no"}, follow=True)

    assert "Er is niets ingelezen" in answer.content.decode()
    assert (Inventory.objects.count(), InventoryUpload.objects.count()) == (0, 0)
    assert client.get(preview).status_code == 404


def test_the_same_again_changes_nothing_and_says_so(client, programme):
    client.post(send(client, programme).headers["Location"], {"answer": "yes"})
    preview = send(client, programme).headers["Location"]

    page = client.get(preview).content.decode()
    answer = client.post(preview, {"answer": "yes"}, follow=True).content.decode()

    assert "Dit is er allemaal al" in page
    assert "Dit was er allemaal al" in answer
    assert InventoryImport.objects.count() == 1


def test_the_preview_names_what_changes_and_what_goes(client, programme):
    client.post(send(client, programme).headers["Location"], {"answer": "yes"})
    rows = rows_of("networks.csv")
    rows[1][rows[0].index("goal")] = "Iets anders"
    answer = send(client, programme, [("networks.csv", written(rows, separator=";"))])

    page = client.get(answer.headers["Location"]).content.decode()

    assert "Veranderde netwerken" in page
    assert "(geen naam) signaleren wijkteam Almere" in page
    assert "Netwerken die verdwijnen" not in page


def test_a_fault_says_file_row_and_column_and_nothing_is_kept(client, programme):
    rows = rows_of("networks.csv")
    rows[3][rows[0].index("status_annex")] = "liep"

    answer = send(client, programme, [("networks.csv", written(rows))], title="Mijn titel")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "networks.csv, rij 4, kolom V (status_annex)" in page
    assert "We kennen “liep” hier niet" in page
    assert 'value="Mijn titel"' in page
    assert InventoryUpload.objects.count() == 0


def test_a_fault_is_told_in_english_too(client, programme, carla):
    carla.language = "en"
    carla.save()

    answer = send(client, programme, [("networks.csv", b"")], title="")

    assert b"This file is empty." in answer.content or "leeg" in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("networks.csv", b"PK\x03\x04 geen werkmap", "We kunnen deze werkmap niet openen"),
        ("foto.png", b"\x89PNG", "is geen CSV- of Excel-bestand"),
        ("lijst.csv", b"a,b\n1,2\n", "We kennen dit bestand niet"),
        ("networks.csv", b"id,name\n" + b"x" * 40_000, "Deze cel is te lang"),
        ("networks.csv", shipped("networks.csv")[:5000], "afgebroken"),
    ],
)
def test_a_file_that_cannot_be_says_why(client, programme, name, data, words):
    answer = send(client, programme, [(name, data)])

    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_without_a_file_the_form_says_so(client, programme):
    answer = client.post(ADDRESS, {"programme": programme.pk})

    assert answer.status_code == 422
    assert "Kies de bestanden van de inventarisatie" in answer.content.decode()


def test_too_many_files_are_refused(client, programme):
    answer = send(client, programme, [(f"{n}.csv", b"a") for n in range(13)])

    assert "12 bestanden tegelijk" in answer.content.decode()


def test_another_programme_cannot_be_chosen(client, programme):
    other = make_programme("Andere werkplaats")

    answer = send(client, other)

    assert answer.status_code == 422
    assert InventoryUpload.objects.count() == 0


def test_an_upload_belongs_to_who_made_it(client, programme):
    preview = send(client, programme).headers["Location"]
    eva = make_person("Eva")
    make_programme("Van Eva", coordinator=eva)
    sign_in(client, eva)

    assert client.get(preview).status_code == 404
    assert client.post(preview, {"answer": "yes"}).status_code == 404
    assert Inventory.objects.count() == 0


def test_who_coordinates_nothing_finds_no_such_page(client):
    sign_in(client, make_person("Bram"))

    assert client.get(ADDRESS).status_code == 404


def test_an_upload_nobody_answered_goes_after_a_day(programme, carla):
    old = keep_upload(programme=programme, reading=Reading(), title="Oud", person=carla, at=MOMENT)

    later = MOMENT + dt.timedelta(days=1, seconds=1)
    keep_upload(programme=programme, reading=Reading(), title="Nieuw", person=carla, at=later)

    assert not InventoryUpload.objects.filter(pk=old.pk).exists()
    assert InventoryUpload.objects.count() == 1
