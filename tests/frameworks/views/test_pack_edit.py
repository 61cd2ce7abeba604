from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.making.frameworks import make_pack, pack_text
from tests.making.networks import make_programme
from tests.making.people import make_person
from vlecht.frameworks.models import PackVersion
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db
ADDRESS = "/packs/edit/?pack=garden"


@pytest.fixture
def coby(client: Client) -> Person:
    person = make_person("Coby")
    make_programme(coordinator=person)
    client.force_login(person)
    return person


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get("/packs/edit/").status_code == 302


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_coordinates_nothing_finds_no_page(client: Client, method: str) -> None:
    client.force_login(make_person("Bram"))

    assert getattr(client, method)("/packs/edit/").status_code == 404


def test_the_page_starts_with_the_text_in_use(client: Client, coby: Person) -> None:
    make_pack()

    response = client.get(ADDRESS)

    assert response.status_code == 200
    assert response.context["form"]["text"].value() == pack_text()


def test_faults_are_told_line_by_line_and_nothing_is_stored(client: Client, coby: Person) -> None:
    make_pack()
    wrong = pack_text("1.1").replace("kind: experts", "kind: roddel")

    response = client.post(ADDRESS, {"text": wrong, "publish": "yes"})

    assert response.status_code == 422
    page = response.content.decode()
    assert "Er zit 1 fout in dit bestand" in page
    assert "‘roddel’ kan hier niet. Kies uit: literature, experts, own_networks." in page
    assert "elements[1].evidence[1].kind" in page
    assert response.context["form"]["text"].value() == wrong
    assert PackVersion.objects.count() == 1


def test_a_sent_file_goes_before_the_text_and_is_read_as_dutch_windows_writes_it(
    client: Client, coby: Person
) -> None:
    make_pack()
    data = (
        b"\xef\xbb\xbf"
        + pack_text("1.1", water_nl="Er is méér water.").replace("\n", "\r\n").encode()
    )

    response = client.post(
        ADDRESS, {"text": "onzin", "file": SimpleUploadedFile("tuin.yaml", data)}
    )

    assert response.status_code == 200
    (difference,) = [d for d in response.context["changes"].differences if d.key]
    assert [(f.field, f.before, f.after) for f in difference.fields] == [
        ("title.nl", "Er is water.", "Er is méér water.")
    ]


def test_what_changes_is_shown_before_anything_is_published(client: Client, coby: Person) -> None:
    make_pack()

    response = client.post(ADDRESS, {"text": pack_text("1.1", water_nl="Er is regen.")})

    page = response.content.decode()
    assert "<del>Er is water.</del>" in page
    assert "<ins>Er is regen.</ins>" in page
    assert "Versie 1.1 publiceren" in page
    assert PackVersion.objects.count() == 1


def test_publishing_makes_a_new_version_by_this_person(client: Client, coby: Person) -> None:
    make_pack()

    response = client.post(
        ADDRESS, {"text": pack_text("1.1", water_nl="Er is regen."), "publish": "yes"}
    )

    assert response.status_code == 302
    assert response.headers["Location"] == "/packs/garden/"
    version = PackVersion.objects.current().get()
    assert (version.version, version.published_by, version.is_shipped) == ("1.1", coby, False)


def test_a_new_pack_can_be_added(client: Client, coby: Person) -> None:
    response = client.post("/packs/edit/", {"text": pack_text(), "publish": "yes"})

    assert response.status_code == 302
    assert PackVersion.objects.get().pack.key == "garden"


def test_the_same_text_changes_nothing(client: Client, coby: Person) -> None:
    make_pack()

    page = client.post(ADDRESS, {"text": pack_text()}).content.decode()

    assert "Er verandert niets" in page
    assert "publiceren" not in page


def test_a_pack_is_not_changed_under_the_name_of_another(client: Client, coby: Person) -> None:
    make_pack()

    response = client.post(ADDRESS, {"text": pack_text("1.1").replace("key: garden", "key: shed")})

    assert response.status_code == 422
    assert "Dit bestand is van pakket ‘shed’" in response.content.decode()


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": "   "},
        {"text": "\x00"},
        {"text": "a: " + "[" * 5000},
        {"text": "\u202e"},
        {"text": "👩‍👩‍👧: " * 50},
    ],
)
def test_bad_input_is_told_and_never_breaks(
    client: Client, coby: Person, fields: dict[str, str]
) -> None:
    response = client.post("/packs/edit/", fields)

    assert response.status_code == 422
    assert not PackVersion.objects.exists()


def test_a_file_that_is_too_large_is_told_at_its_field(client: Client, coby: Person) -> None:
    file = SimpleUploadedFile("groot.yaml", b"#" * (1024 * 1024 + 1))

    response = client.post("/packs/edit/", {"file": file})

    assert response.status_code == 422
    assert response.context["form"].errors["file"] == [
        "Dit bestand is te groot. Het mag 1024 kB zijn."
    ]


def test_markup_in_a_file_stays_text(client: Client, coby: Person) -> None:
    text = pack_text(water_nl="<script>alert(1)</script>")

    client.post("/packs/edit/", {"text": text, "publish": "yes"})

    for address in ("/packs/garden/", "/packs/garden/items/water/", ADDRESS):
        assert "<script>alert" not in client.get(address).content.decode()
