"""Whatever is in a file, the reader answers with faults or with a sound document, never an error."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.frameworks.packfile.test_faults_have_a_place import SOUND, known_here
from vlecht.frameworks.packfile.differences import differences_between
from vlecht.frameworks.packfile.faults import PackFault
from vlecht.frameworks.packfile.reading import KnownContent, Reading, read_content, shipped_content
from vlecht.frameworks.packfile.upload import fault_from, payload_of, read_upload

KNOWN = KnownContent(frozenset({"triad/motivation"}), frozenset({"digging"}))
SHIPPED = {path.name: data for path, data in shipped_content()}
# Values that a YAML reader may make of anything, written as flow text.
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["key", "nl", "en", "items", "themes", "evidence", "kind", "source", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
FIELDS = [
    *("format", "key", "version", "title", "summary", "licence", "sources", "bases", "elements"),
    *("methods", "words", "caution", "credit"),
]


def assert_answers(reading: Reading) -> None:
    """Sound or with faults, and each fault stands inside the file and can be said."""
    assert all(isinstance(fault, PackFault) for fault in reading.faults)
    assert bool(reading.faults) != bool(reading.document)
    for fault in reading.faults:
        assert fault.line >= 1
        assert fault.column >= 1
        assert fault.message("nl")
        assert fault.message("en")


@given(st.binary(max_size=400))
@settings(deadline=None)
@example(b"\xff\xfe\x00a")
@example(b"? [a, b]\n: c")
@example(b"- - - - - - - - - - - - - - - -")
@example(b"a: >\n\n\n")
@example(b"<<: {a: 1}")
@example(b'"\\ud800": x')
@example(b"%TAG ! tag:x:\n---\na: !x y")
def test_any_bytes(data: bytes) -> None:
    assert_answers(read_content(data, "x.yaml", KNOWN))


@given(st.text(alphabet="abn:l-?[]{},&*!|>'\"%@` \n\t#0.", max_size=120))
@settings(deadline=None)
def test_any_text_of_the_marks_that_matter(text: str) -> None:
    assert_answers(read_content(text.encode(), "x.yaml", KNOWN))


@given(
    st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=8),
    st.sampled_from(["vlecht-pack/1", "vlecht-methods/1", "vlecht-words/1"]),
)
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_values_in_the_fields_of_a_file(values: dict[str, object], form: str) -> None:
    text = json.dumps({**values, "format": form}, ensure_ascii=True)

    assert_answers(read_content(text.encode(), "x.yaml", KNOWN))


@given(st.integers(0, len(SOUND)), st.integers(0, 40), st.text(max_size=20))
@settings(deadline=None)
def test_a_sound_file_with_a_piece_changed(start: int, length: int, instead: str) -> None:
    text = SOUND[:start] + instead + SOUND[start + length :]

    assert_answers(read_content(text.encode("utf-8", "surrogatepass"), "x.yaml", KNOWN))


@given(st.integers(0, 3000), st.binary(max_size=30))
@settings(max_examples=60, deadline=None)
def test_the_reader_of_uploads_answers_with_plain_data(start: int, instead: bytes) -> None:
    data = SOUND.encode()
    data = data[:start] + instead + data[start + len(instead) :]
    answer = json.loads(json.dumps(read_upload(payload_of(known_here(), data))))

    assert [fault_from(plain).line >= 1 for plain in answer["faults"]] == [True] * len(
        answer["faults"]
    )


@given(st.integers(0, SOUND.count("\n") - 1))
@settings(max_examples=45, deadline=None)
def test_two_sound_files_can_always_be_compared(gone: int) -> None:
    lines = SOUND.split("\n")
    lines.pop(gone)
    one = read_content(SOUND.encode(), "x.yaml", KNOWN)
    other = read_content("\n".join(lines).encode(), "x.yaml", KNOWN)
    if other.is_sound:
        found = differences_between(one.document, other.document)
        assert (found == ()) == (one.document == other.document)


def test_every_shipped_file_cut_off_anywhere_is_answered() -> None:
    for name, data in SHIPPED.items():
        for cut in range(100, len(data), max(1, len(data) // 6)):
            assert_answers(read_content(data[:cut], name, KNOWN))


def test_a_folder_without_files_and_a_file_that_is_gone_are_faults(tmp_path: Path) -> None:
    from vlecht.frameworks.packfile.reading import check_packs

    faults = check_packs([tmp_path, tmp_path / "gone.yaml"])

    assert [fault.code for fault in faults] == ["no_files", "file_missing"]
