"""The pages on which packs are read: who sees them, what they say, and how much they ask."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.making.frameworks import make_pack, make_shipped_content, pack_text
from tests.making.networks import make_member, make_network
from tests.making.people import make_person
from vlecht.frameworks.models import PackItem, PackVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client: Client) -> Client:
    client.force_login(make_person("Bram"))
    return client


def queries_of(client: Client, address: str) -> int:
    client.get(address)  # a first visit fills caches
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    "address",
    [
        *("/packs/", "/packs/garden/", "/packs/garden/items/water/", "/packs/garden/download/"),
        *("/packs/garden/versions/",),
    ],
)
def test_a_stranger_is_sent_to_sign_in(client: Client, address: str) -> None:
    make_pack()

    assert client.get(address).status_code == 302


@pytest.mark.parametrize(
    "address",
    [
        *("/packs/shed/", "/packs/garden/items/snow/", "/packs/garden/?version=9.9"),
        *("/packs/shed/download/", "/packs/shed/versions/", "/packs/garden/items/water/?version=x"),
        "/packs/garden/versions/?from=1.0&to=9",
        "/packs/garden/?version=1%00",
        "/packs/garden/versions/?from=1.0&to=%00",
    ],
)
def test_what_is_not_there_is_not_found(reader: Client, address: str) -> None:
    make_pack()

    assert reader.get(address).status_code == 404


def test_every_page_of_every_shipped_pack_can_be_read(reader: Client) -> None:
    make_shipped_content()
    addresses = ["/packs/"]
    for version in PackVersion.objects.select_related("pack"):
        top = f"/packs/{version.pack.key}/"
        addresses += [top, f"{top}?path=deep", f"{top}versions/", f"{top}download/"]
    for item in PackItem.objects.select_related("version__pack"):
        addresses.append(f"/packs/{item.version.pack.key}/items/{item.key}/")

    answers = {address: reader.get(address).status_code for address in addresses}

    assert {address for address, status in answers.items() if status != 200} == set()
    assert len(answers) > 200


def test_the_list_asks_the_same_for_one_pack_and_for_twelve(reader: Client) -> None:
    make_pack()
    one = queries_of(reader, "/packs/")
    make_shipped_content()

    assert queries_of(reader, "/packs/") == one
    assert one == 4


def test_a_pack_asks_the_same_for_two_nodes_and_for_a_hundred(reader: Client) -> None:
    make_pack()
    make_shipped_content()

    assert queries_of(reader, "/packs/garden/") == queries_of(reader, "/packs/wsd-2019/?path=deep")
    assert queries_of(reader, "/packs/wsd-2019/") == 5


def test_the_kind_of_evidence_stands_with_a_word_and_a_sign(reader: Client) -> None:
    make_shipped_content()

    page = reader.get("/packs/liso/").content.decode()

    assert "Advies van experts" in page
    assert "Literatuur" in page
    assert page.count("<svg") > 10


def test_an_item_says_how_many_named_it_and_of_how_many(reader: Client) -> None:
    make_shipped_content()

    page = reader.get("/packs/wsd-2019/items/move-with-the-need/").content.decode()

    assert "Genoemd door 1 respondent. Er waren 15 ingevulde vragenlijsten." in page
    assert "Tel deze aantallen niet op." in page
    assert "Eén van de twee bij het punt hierboven." in page


def test_a_name_without_explanation_says_so(reader: Client) -> None:
    make_shipped_content()

    page = reader.get("/packs/liso/items/synergy/").content.decode()

    assert "De bron noemt deze naam en legt hem niet uit." in page


def test_what_was_not_checked_says_so(reader: Client) -> None:
    make_shipped_content()

    assert "Nog niet nagekeken" in reader.get("/packs/value-types/items/enabling/").content.decode()


def test_an_older_version_can_be_read_compared_and_downloaded(reader: Client) -> None:
    make_pack(water_nl="Er is water.")
    make_pack("1.1", water_nl="Er is regen.")

    old = reader.get("/packs/garden/?version=1.0").content.decode()
    compared = reader.get("/packs/garden/versions/?from=1.0&to=1.1").content.decode()
    file = reader.get("/packs/garden/download/?version=1.0")

    assert "Er is water." in old
    assert "Deze versie geldt nu niet" in old
    assert "<del>Er is water.</del>" in compared
    assert file.content.decode() == pack_text()
    assert file.headers["Content-Disposition"] == 'attachment; filename="garden-1.0.yaml"'


def test_the_schema_is_public_and_is_the_one_that_checks(client: Client) -> None:
    for name in ("pack-1", "methods-1", "words-1"):
        response = client.get(f"/packs/schema/{name}.json")

        assert response.status_code == 200
        assert response.headers["Content-Type"] == "application/schema+json"
        assert json.loads(response.content)["$schema"].endswith("2020-12/schema")
    assert client.get("/packs/schema/pack-9.json").status_code == 404


def test_english_readers_read_english(client: Client) -> None:
    make_shipped_content()
    client.force_login(make_person("Bram", language="en"))

    page = client.get("/packs/triad/").content.decode()

    assert "Wanting (motivation)" in page
    assert "Willen (motivatie)" not in page


def test_a_guide_chooses_the_version_of_the_network(client: Client) -> None:
    amina = make_person("Amina")
    network = make_network(guide=amina)
    old = make_pack()
    make_pack("1.1")
    client.force_login(amina)
    address = f"/networks/{network.pk}/packs/"

    assert "Dat is nu 1.1." in client.get(address).content.decode()
    client.post(address, {"pack": old.pack_id, "version": old.pk})
    assert "Jullie blijven bij versie 1.0." in client.get(address).content.decode()
    client.post(address, {"pack": old.pack_id, "version": ""})
    assert "Dat is nu 1.1." in client.get(address).content.decode()


@pytest.mark.parametrize(
    "fields", [{}, {"pack": "x"}, {"pack": "1", "version": "999"}, {"pack": "999", "version": ""}]
)
def test_a_version_that_is_not_of_the_pack_is_not_found(
    client: Client, fields: dict[str, str]
) -> None:
    amina = make_person("Amina")
    network = make_network(guide=amina)
    make_pack()
    client.force_login(amina)

    assert client.post(f"/networks/{network.pk}/packs/", fields).status_code == 404


def test_an_outsider_does_not_see_what_a_network_uses(client: Client) -> None:
    network = make_network(guide=make_person("Amina"))
    client.force_login(make_person("Eva"))

    assert client.get(f"/networks/{network.pk}/packs/").status_code == 404


def test_the_menu_of_a_network_leads_a_guide_to_its_knowledge(client: Client) -> None:
    amina, bram = make_person("Amina"), make_person("Bram")
    network = make_network(guide=amina)
    make_member(network, bram)
    address = f'href="/networks/{network.pk}/packs/"'

    client.force_login(amina)
    assert address in client.get(f"/networks/{network.pk}/").content.decode()
    client.force_login(bram)
    assert address not in client.get(f"/networks/{network.pk}/").content.decode()
