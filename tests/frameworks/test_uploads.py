"""A sent file is read in a confined child: what it does there cannot hurt the program."""

from __future__ import annotations

import pytest

from tests.making.frameworks import make_pack, pack_text
from vlecht.confinement.run import Confined, Fault, FaultKind
from vlecht.frameworks import uploads
from vlecht.frameworks.models import PackVersion
from vlecht.frameworks.uploads import read_sent_pack

pytestmark = pytest.mark.django_db


def test_a_sound_file_comes_back_with_its_values_and_stores_nothing() -> None:
    sent = read_sent_pack(pack_text().encode(), file="garden.yaml")

    assert sent.faults == ()
    assert sent.document["key"] == "garden"
    assert len(sent.checksum) == 64
    assert not PackVersion.objects.exists()


def test_faults_come_back_with_the_line_they_are_about() -> None:
    text = pack_text().replace("kind: experts", "kind: roddel")

    (line,) = read_sent_pack(text.encode(), file="garden.yaml").fault_lines

    assert (line.line, line.column) == (14, 23)
    assert line.message.startswith("‘roddel’ kan hier niet.")
    assert line.text == "evidence: [{kind: roddel, source: handbook}]"


def test_a_version_that_exists_here_is_told_at_its_line() -> None:
    make_pack()
    sent = read_sent_pack(pack_text(water_nl="Meer.").encode(), file="x.yaml")

    assert [(fault.code, fault.line) for fault in sent.faults] == [("version_taken", 3)]


def test_the_very_same_file_is_no_fault() -> None:
    version = make_pack()
    sent = read_sent_pack(pack_text().encode(), file="x.yaml")

    assert sent.faults == ()
    assert sent.checksum == version.checksum


@pytest.mark.parametrize("data", [b"", b"\x00" * 1000, b"\xff\xfe", b"[" * 100_000, b"a: &a [*a]"])
def test_a_hostile_file_gives_a_fault_and_no_more(data: bytes) -> None:
    sent = read_sent_pack(data, file="x.yaml")

    assert len(sent.faults) == 1
    assert sent.fault_lines[0].message
    assert sent.document == {}


def test_a_child_that_passes_its_limits_is_a_fault_in_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        uploads, "run_confined", lambda *_words: Confined(fault=Fault(FaultKind.CPU_TIME))
    )

    (line,) = read_sent_pack(b"a: b", file="x.yaml").fault_lines

    assert "te veel tijd of geheugen" in line.message
