"""Every kind of fault, planted in a sound file, is found at its own line and column."""

from __future__ import annotations

import json

import pytest
import yaml

from vlecht.frameworks.packfile import outline
from vlecht.frameworks.packfile.faults import SENTENCES, PackFault
from vlecht.frameworks.packfile.reading import KnownContent, read_content
from vlecht.frameworks.packfile.upload import fault_from, payload_of, read_upload

SOUND = """\
format: vlecht-pack/1
key: garden
version: "1.1"
title: {nl: De tuin, en: The garden}
summary:
  nl: Over samen tuinieren.
  en: About gardening together.
licence: CC-BY-4.0
sources:
  - key: handbook
    citation: Groen, G. (2020). De tuin.
    year: 2020
    rights: {nl: Eigen werk., en: Own work.}
bases:
  - key: gardens
    count: 15
    text: {nl: tuinen, en: gardens}
    source: handbook
elements:
  - key: soil
    title: {nl: De grond, en: The soil}
    evidence: [{kind: experts, source: handbook}]
    items:
      - key: water
        kind: condition
        title:
          nl: Er is water.
          en: There is water.
        related: [sun]
        method: digging
        evidence:
          - kind: own_networks
            source: handbook
            respondents: 3
            basis: stated
            base: gardens
      - key: sun
        kind: concept
        title: {nl: De zon, en: The sun}
        text: {nl: Licht en warmte., en: Light and warmth.}
        overlaps: [water]
        evidence: [{kind: literature, source: handbook}]
"""
KNOWN = KnownContent(frozenset(), frozenset({"digging"}))

# (what to replace, by what, the code of the fault, line, column, field)
PLANTED = [
    ("format: vlecht-pack/1\n", "", "missing_field", 1, 1, "format"),
    ("vlecht-pack/1", "vlecht-pack/9", "wrong_format", 1, 9, "format"),
    ("format: vlecht-pack/1", "format: 1", "wrong_format", 1, 9, "format"),
    ("key: garden", "key: De Tuin", "bad_key", 2, 6, "key"),
    ('version: "1.1"', "version: nieuw", "bad_version", 3, 10, "version"),
    ('version: "1.1"', "version: 1", "expected_text", 3, 10, "version"),
    ("De tuin, en: The garden}", "De tuin}", "missing_translation", 4, 1, "title.en"),
    ("  en: About gardening together.\n", "", "missing_translation", 5, 1, "summary.en"),
    ("  nl: Over samen tuinieren.\n", "", "missing_translation", 5, 1, "summary.nl"),
    ("nl: Over samen tuinieren.", "nl:", "empty", 6, 6, "summary.nl"),
    ("nl: Over samen tuinieren.", 'nl: ""', "empty", 6, 7, "summary.nl"),
    ("nl: Over samen tuinieren.", "nl: true", "expected_text", 6, 7, "summary.nl"),
    ("nl: Over samen tuinieren.", f"nl: {'lang ' * 500}", "too_long", 6, 7, "summary.nl"),
    ("licence: CC-BY-4.0", "licence: gratis", "not_one_of", 8, 10, "licence"),
    ("licence:", "lisence:", "unknown_field", 8, 1, "lisence"),
    ("licence:", "lisence:", "missing_field", 1, 1, "licence"),
    ("year: 2020", "year: lang geleden", "expected_whole_number", 12, 11, "sources[1].year"),
    ("year: 2020", "year: 20200", "number_out_of_range", 12, 11, "sources[1].year"),
    ("year: 2020", "address: www.tuin.nl", "bad_address", 12, 14, "sources[1].address"),
    ("  - key: handbook\n", "  - key: handbook\n    key: boek\n", "duplicate_field", 11, 5, "sources[1].key"),
    ("    count: 15", "    count: 2", "more_than_base", 34, 26, "elements[1].items[1].evidence[1].respondents"),
    ("    source: handbook\nelements", "    source: boek\nelements", "unknown_source", 18, 13, "bases[1].source"),
    ("[{kind: experts,", "[{kind: hearsay,", "not_one_of", 22, 23, "elements[1].evidence[1].kind"),
    ("[{kind: experts, source: handbook}]", "[{kind: experts, source: handbok}]", "unknown_source", 22, 40, "elements[1].evidence[1].source"),
    ("    evidence: [{kind: experts, source: handbook}]\n", "", "missing_evidence", 20, 5, "elements[1].evidence"),
    ("[{kind: experts, source: handbook}]", "[]", "too_short_list", 22, 15, "elements[1].evidence"),
    ("[{kind: experts, source: handbook}]", "handbook", "expected_list", 22, 15, "elements[1].evidence"),
    ("    items:\n      - key: water", "    items:\n      key: water", "colon_in_text", 25, 13, None),
    ("      - key: water\n", "      - key: soil\n", "duplicate_key", 24, 14, "elements[1].items[1].key"),
    ("kind: condition", "kind: wish", "not_one_of", 25, 15, "elements[1].items[1].kind"),
    ("          en: There is water.\n", "          en: Er is water.\n          fr: De l'eau.\n", "unknown_field", 29, 11, "elements[1].items[1].title.fr"),
    ("related: [sun]", "related: [moon]", "unknown_item", 29, 19, "elements[1].items[1].related[1]"),
    ("related: [sun]", "related: [water]", "points_to_itself", 29, 19, "elements[1].items[1].related[1]"),
    ("related: [sun]", "related: [shed/roof]", "unknown_item", 29, 19, "elements[1].items[1].related[1]"),
    ("method: digging", "method: diging", "unknown_method", 30, 17, "elements[1].items[1].method"),
    ("kind: own_networks", "kind: literature", "count_not_own_networks", 34, 26, "elements[1].items[1].evidence[1].respondents"),
    ("            basis: stated\n", "", "count_without_basis", 34, 26, "elements[1].items[1].evidence[1].respondents"),
    ("            respondents: 3\n", "", "basis_without_count", 34, 20, "elements[1].items[1].evidence[1].basis"),
    ("base: gardens", "base: parks", "unknown_base", 36, 19, "elements[1].items[1].evidence[1].base"),
    ("        text: {nl: Licht en warmte., en: Light and warmth.}\n", "", "missing_definition", 37, 9, "elements[1].items[2]"),
    ("kind: concept\n", "kind: concept\n        status: named_only\n", "named_only_with_text", 41, 15, "elements[1].items[2].text"),
    ("{nl: Licht en warmte., en: Light and warmth.}", "{nl: Licht, en warmte., en: Light.}", "comma_in_text", 40, 27, "elements[1].items[2].text"),
    ("{nl: Licht en warmte., en: Light and warmth.}", "licht", "expected_fields", 40, 15, "elements[1].items[2].text"),
    ("nl: Er is water.", "nl: Er is: water.", "colon_in_text", 27, 20, None),
    ("nl: Er is water.", 'nl: "Er is water.', "open_quote", 27, 15, None),
    ("nl: Er is water.", "nl: @water", "start_mark", 27, 15, None),
    ("nl: Er is water.", "nl: *water", "reference_mark", 27, 15, None),
    ("nl: Er is water.", "nl: &water Er is water.", "reference_mark", 27, 15, None),
    ("nl: Er is water.", "nl: !!str Er is water.", "reference_mark", 27, 15, None),
    ("          nl: Er is water.", "\t\t  nl: Er is water.", "tab", 27, 1, None),
    ("nl: Er is water.", "nl: Er is\x07 water.", "control_character", 27, 20, ""),
    ("nl: Er is water.", "nl: Er is\u202e water.", "control_character", 27, 20, ""),
    ("elements:\n", "---\nelements:\n", "second_document", 19, 1, ""),
    ("related: [sun]", f"related: {'[' * 20}", "too_deep", 29, 25, None),
    ("[{kind: literature, source: handbook}]", "[{kind: literature, source: handbook}", "indentation", 42, None, None),
]  # fmt: skip


def faults_of(text: str) -> list[PackFault]:
    return list(read_content(text.encode("utf-8", "surrogatepass"), "garden.yaml", KNOWN).faults)


def test_the_file_that_faults_are_planted_in_is_sound() -> None:
    assert faults_of(SOUND) == []


@pytest.mark.parametrize(
    ("before", "after", "code", "line", "column", "field"),
    PLANTED,
    ids=lambda value: str(value)[:24],
)
def test_a_planted_fault_is_named_where_it_stands(  # noqa: PLR0917 -- a row of the table
    before: str, after: str, code: str, line: int, column: int | None, field: str | None
) -> None:
    assert SOUND.count(before) >= 1
    found = {
        (fault.code, fault.line, fault.column if column else None, fault.field if field is not None else None)
        for fault in faults_of(SOUND.replace(before, after, 1))
    }  # fmt: skip

    assert (code, line, column, field) in found, found


def test_the_same_long_sentence_in_both_languages_is_no_translation() -> None:
    sentence = "Over samen tuinieren met de hele buurt op zaterdag."
    text = SOUND.replace("Over samen tuinieren.", sentence).replace(
        "About gardening together.", sentence
    )

    assert [(fault.code, fault.line, fault.column) for fault in faults_of(text)] == [
        ("same_in_both_languages", 7, 7)
    ]


def test_a_byte_that_is_no_utf8_is_named_where_it_stands() -> None:
    data = SOUND.encode().replace(b"Er is water", b"Er is \xe9\xe9n water")
    faults = read_content(data, "garden.yaml", KNOWN).faults

    assert [(fault.code, fault.line, fault.column) for fault in faults] == [("not_utf8", 27, 21)]


def test_windows_line_ends_and_a_byte_order_mark_move_no_fault() -> None:
    text = SOUND.replace("kind: condition", "kind: wish").replace("\n", "\r\n")
    faults = read_content(b"\xef\xbb\xbf" + text.encode(), "garden.yaml", KNOWN).faults

    assert [(fault.code, fault.line, fault.column) for fault in faults] == [("not_one_of", 25, 15)]


def test_words_that_yaml_takes_for_yes_and_no_stay_words() -> None:
    reading = read_content(
        SOUND.replace("nl: De zon, en: The sun", "nl: nee, en: no").encode(), "garden.yaml", KNOWN
    )

    assert reading.faults == ()
    assert reading.document["elements"][0]["items"][1]["title"] == {"nl": "nee", "en": "no"}


def test_a_file_that_is_too_large_is_not_read() -> None:
    faults = read_content(b"#" * (1024 * 1024 + 1), "garden.yaml").faults

    assert [(fault.code, fault.line) for fault in faults] == [("file_too_large", 1)]


def test_many_values_are_too_many_and_told_in_time() -> None:
    text = "a: [" + "x," * 70_000 + "]"

    assert [fault.code for fault in faults_of(text)] == ["too_many"]


def test_all_faults_of_a_file_come_at_once_in_reading_order() -> None:
    text = SOUND.replace("kind: condition", "kind: wish").replace("key: garden", "key: De Tuin", 1)
    text = text.replace("kind: literature", "kind: hearsay")

    assert [fault.line for fault in faults_of(text)] == [2, 25, 42]


def test_the_slow_reader_finds_the_same_faults_as_the_fast_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = [SOUND.replace(before, after, 1) for before, after, *_rest in PLANTED]
    fast = [[(f.code, f.line) for f in faults_of(text)] for text in texts]
    monkeypatch.setattr(outline, "_LOADER", yaml.SafeLoader)
    slow = [[(f.code, f.line) for f in faults_of(text)] for text in texts]

    # Where a bracket stays open the two readers notice on different lines; both say so.
    differing = [
        (a, b)
        for a, b in zip(fast, slow, strict=True)
        if a != b and {a[0][0], b[0][0]} - {"indentation", "open_quote", "cannot_read"}
    ]
    assert differing == []


@pytest.mark.parametrize("code", SENTENCES)
def test_every_fault_can_be_said_in_both_languages(code: str) -> None:
    dutch, english = SENTENCES[code]
    names = {"key", "name", "first", "value", "choices", "limit", "number", "count", "total"}
    names |= {"language_nl", "language_en", "suggestion_nl", "suggestion_en", "version", "other"}
    names |= {"expected", "current"}
    fault = PackFault("x.yaml", 1, 1, "", code, tuple((name, "7") for name in sorted(names)))

    assert "{" not in fault.message("nl")
    assert "{" not in fault.message("en")
    assert dutch != english


def test_a_fault_reads_as_editors_want_it() -> None:
    fault = faults_of(SOUND.replace("licence:", "lisence:"))[1]

    assert str(fault) == (
        "garden.yaml:8:1: lisence: The field ‘lisence’ does not exist. Do you mean ‘licence’?"
    )
    assert fault.message("nl") == "Het veld ‘lisence’ bestaat niet. Bedoel je ‘licence’?"


def known_here(**fields: object) -> dict[str, object]:
    here = {
        "file": "garden.yaml",
        "expected_key": "",
        "versions": {},
        "current": {},
        "items": [],
        "methods": ["digging"],
    }
    return {**here, **fields}


@pytest.mark.parametrize(
    ("known", "code", "line", "column"),
    [
        ({"expected_key": "shed"}, "other_pack", 2, 6),
        ({"versions": {"garden": {"1.1": "other"}}}, "version_taken", 3, 10),
        ({"current": {"garden": "1.10"}}, "version_too_low", 3, 10),
        ({"methods": []}, "unknown_method", 30, 17),
    ],
)
def test_what_is_known_here_gives_faults_with_a_place_too(
    known: dict[str, object], code: str, line: int, column: int
) -> None:
    answer = read_upload(payload_of(known_here(**known), SOUND.encode()))
    faults = [fault_from(plain) for plain in json.loads(json.dumps(answer["faults"]))]

    assert [(fault.code, fault.line, fault.column) for fault in faults] == [(code, line, column)]
    assert answer["document"] == {}


def test_a_file_of_methods_is_no_pack_to_send_in() -> None:
    text = SOUND.replace("vlecht-pack/1", "vlecht-words/1")
    answer = read_upload(payload_of(known_here(), text.encode()))

    assert "not_a_pack" in {plain["code"] for plain in answer["faults"]}
