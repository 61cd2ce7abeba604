from __future__ import annotations

import pytest

from tests.making.frameworks import make_pack, make_shipped_content, pack_text
from tests.making.networks import make_network
from tests.making.people import MOMENT, make_person
from vlecht.frameworks.models import ContentPack, NetworkPack, PackItem, PackVersion
from vlecht.frameworks.operations.packs import (
    PackVersionTaken,
    PackVersionTooLow,
    choose_pack_version,
    follow_newest_version,
    install_shipped_packs,
)
from vlecht.journal.models import Entry

pytestmark = pytest.mark.django_db


def in_use(key: str = "garden") -> str:
    return PackVersion.objects.current().get(pack__key=key).version


def test_a_pack_gets_a_row_for_each_node_and_a_line_in_the_journal() -> None:
    coby = make_person("Coby")

    version = make_pack(actor=coby)

    assert list(version.items.order_by("position").values_list("key", "parent_key", "level")) == [
        ("soil", "", "element"),
        ("water", "soil", "item"),
    ]
    assert (version.item_count, version.evidence_kinds) == (2, ["experts", "literature"])
    assert version.source_text == pack_text()
    entry = Entry.objects.get(verb="frameworks.pack_published")
    assert entry.actor_id == coby.pk
    assert entry.details["pack"] == "garden"
    assert entry.details["version"] == "1.0"


def test_the_same_pack_again_changes_nothing() -> None:
    first = make_pack()
    lines = Entry.objects.count()

    assert make_pack() == first
    assert Entry.objects.count() == lines
    assert PackItem.objects.count() == 2


def test_a_comment_or_another_layout_is_the_same_pack() -> None:
    first = make_pack()

    again = make_pack(water_nl="Er is\\x20water.")

    assert again == first


def test_a_version_cannot_get_other_content() -> None:
    make_pack()

    with pytest.raises(PackVersionTaken, match=r"garden version 1\.0 exists"):
        make_pack(water_nl="Er is veel water.")

    assert PackVersion.objects.count() == 1


def test_a_new_version_comes_into_use_and_the_old_one_stays() -> None:
    old = make_pack()

    new = make_pack("1.1", water_nl="Er is veel water.")

    old.refresh_from_db()
    assert (old.is_current, new.is_current) == (False, True)
    assert [item.title_nl for item in old.items.filter(key="water")] == ["Er is water."]


def test_version_ten_is_higher_than_version_nine() -> None:
    make_pack("1.9")

    make_pack("1.10")

    assert in_use() == "1.10"


def test_nobody_publishes_below_the_version_in_use() -> None:
    make_pack("1.10")

    with pytest.raises(PackVersionTooLow):
        make_pack("1.9")

    assert in_use() == "1.10"


def test_what_is_shipped_does_not_push_aside_what_was_published_here() -> None:
    make_pack("1.0", is_shipped=True)
    make_pack("1.1", actor=make_person("Coby"))

    make_pack("2.0", is_shipped=True)

    assert in_use() == "1.1"
    assert PackVersion.objects.filter(version="2.0", is_current=False).exists()


def test_what_is_shipped_follows_what_was_shipped() -> None:
    make_pack("1.0", is_shipped=True)

    make_pack("2.0", is_shipped=True)

    assert in_use() == "2.0"


def test_installing_an_older_program_brings_no_older_pack_into_use() -> None:
    make_pack("2.0", is_shipped=True)

    make_pack("1.0", is_shipped=True)

    assert in_use() == "2.0"


def test_everything_shipped_is_installed_once() -> None:
    make_shipped_content()
    lines, items = Entry.objects.count(), PackItem.objects.count()

    versions = install_shipped_packs(at=MOMENT)

    assert len(versions) == ContentPack.objects.count() == 12
    assert all(version.is_current and version.is_shipped for version in versions)
    assert (Entry.objects.count(), PackItem.objects.count()) == (lines, items)


def test_a_network_keeps_to_a_version_and_lets_go_of_it() -> None:
    amina = make_person("Amina")
    network = make_network(guide=amina)
    old = make_pack()
    make_pack("1.1")

    choose_pack_version(network=network, version=old, actor=amina, at=MOMENT)
    assert NetworkPack.objects.get(network=network).version == old

    follow_newest_version(network=network, pack=old.pack, actor=amina, at=MOMENT)
    assert not NetworkPack.objects.exists()
    verbs = Entry.objects.filter(network_id=network.pk).values_list("verb", flat=True)
    assert list(verbs.order_by("id"))[-2:] == [
        "frameworks.pack_chosen",
        "frameworks.pack_choice_withdrawn",
    ]


def test_letting_go_of_nothing_writes_nothing() -> None:
    amina = make_person("Amina")
    network = make_network(guide=amina)
    version = make_pack()
    lines = Entry.objects.count()

    follow_newest_version(network=network, pack=version.pack, actor=amina, at=MOMENT)

    assert Entry.objects.count() == lines
