"""What comes with the program: sound, sourced, in both languages, and true to its sources."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from vlecht.frameworks.packfile.nodes import Node, nodes_of
from vlecht.frameworks.packfile.reading import (
    METHODS,
    PACK,
    WORDS,
    check_packs,
    read_content,
    shipped_content,
)

SOURCES = Path(__file__).parents[1] / "sources"
READINGS = {path.stem: read_content(data, path.name) for path, data in shipped_content()}
PACKS = {name: r.document for name, r in READINGS.items() if r.format == PACK}
NODES = [(name, node) for name, document in PACKS.items() for node in nodes_of(document)]
METHOD_LIST: list[dict[str, Any]] = [
    method
    for reading in READINGS.values()
    if reading.format == METHODS
    for method in reading.document["methods"]
]


def rows_of(name: str) -> list[dict[str, str]]:
    with (SOURCES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def named(items: list[tuple[str, Node]]) -> list[str]:
    return [f"{name}/{node.key}" for name, node in items]


def test_everything_shipped_is_sound() -> None:
    assert [str(fault) for fault in check_packs()] == []


def test_the_asked_packs_are_there() -> None:
    assert set(PACKS) == {
        *("wsd-2019", "liso", "triad", "development-space", "learning-cycle", "biesta"),
        *("loop-levels", "learning-preferences", "seventy-twenty-ten", "boundary-crossing"),
        *("value-types", "interventions"),
    }
    assert all(document["key"] == name for name, document in PACKS.items())


def test_every_node_has_evidence_from_a_source_of_its_pack() -> None:
    without = [
        (name, node)
        for name, node in NODES
        if not node.fields.get("evidence")
        or not {entry["source"] for entry in node.fields["evidence"]}
        <= {source["key"] for source in PACKS[name]["sources"]}
    ]

    assert named(without) == []


def test_every_source_says_what_it_is_and_what_may_be_done_with_it() -> None:
    for document in PACKS.values():
        assert document["licence"] == "CC-BY-4.0"
        for source in document["sources"]:
            assert len(source["citation"]) > 20
            assert source["rights"]["nl"] != source["rights"]["en"]


def texts_in_two_languages(value: Any) -> list[dict[str, str]]:
    if isinstance(value, dict):
        if set(value) == {"nl", "en"}:
            return [value]
        return [pair for inner in value.values() for pair in texts_in_two_languages(inner)]
    if isinstance(value, list):
        return [pair for inner in value for pair in texts_in_two_languages(inner)]
    return []


DUTCH_WORDS = re.compile(r"\b(de|het|een|van|voor|niet|wordt|met|je|en|uit|door|bij|die|zich)\b")
ENGLISH_WORDS = re.compile(r"\b(the|and|for|with|not|are|their|you|by|to|as|from|who|your)\b")
# A credit that must be given word for word, in both languages.
FIXED_WORDS = "kennis en aanpak van sociale vraagstukken"


def is_in(own: re.Pattern[str], other: re.Pattern[str], text: str) -> bool:
    plain = text.replace(FIXED_WORDS, "").lower()
    return len(own.findall(plain)) >= len(other.findall(plain))


@pytest.mark.parametrize("name", READINGS)
def test_each_text_is_in_its_own_language(name: str) -> None:
    swapped = [
        pair
        for pair in texts_in_two_languages(READINGS[name].document)
        if len(pair["nl"]) > 40
        and not (
            is_in(DUTCH_WORDS, ENGLISH_WORDS, pair["nl"])
            and is_in(ENGLISH_WORDS, DUTCH_WORDS, pair["en"])
        )
    ]

    assert swapped == []


SECTIONS = {
    "working elements": ("working-elements", "working_element"),
    "preconditions": ("preconditions", "condition"),
    "chances": ("chances", "chance"),
    "challenges": ("challenges", "challenge"),
    "conclusions": ("conclusions", "conclusion"),
}


def element_of(node: Node, nodes: dict[str, Node]) -> str:
    while node.parent_key:
        node = nodes[node.parent_key]
    return node.key


def test_the_inventory_pack_has_the_findings_with_their_numbers_in_their_order() -> None:
    nodes = {node.key: node for node in nodes_of(PACKS["wsd-2019"])}
    found: dict[str, list[tuple[str, str]]] = {}
    for node in nodes.values():
        if node.level == "item":
            (evidence,) = node.fields["evidence"]
            element = element_of(node, nodes)
            assert node.kind == dict(SECTIONS.values())[element]
            number = str(evidence.get("respondents", ""))
            basis = evidence.get("basis", "").replace("not_stated", "")
            found.setdefault(element, []).append((number, basis))
    wanted: dict[str, list[tuple[str, str]]] = {}
    for row in rows_of("findings_2019.csv"):
        element, _kind = SECTIONS[row["section"]]
        wanted.setdefault(element, []).append((row["number_of_respondents"], row["basis"]))

    assert found == wanted
    assert sum(map(len, found.values())) == 58


def test_the_inventory_pack_has_the_themes_of_the_findings() -> None:
    document = PACKS["wsd-2019"]
    sizes = {
        element["key"]: [len(theme["items"]) for theme in element.get("themes", [])]
        for element in document["elements"]
    }
    wanted: dict[str, Counter[str]] = {}
    for row in rows_of("findings_2019.csv"):
        element, _kind = SECTIONS[row["section"]]
        if element != "conclusions":
            wanted.setdefault(element, Counter())[row["theme"]] += 1

    assert {key: size for key, size in sizes.items() if key != "conclusions"} == {
        key: list(counter.values()) for key, counter in wanted.items()
    }


def test_numbers_stand_against_the_fifteen_questionnaires_and_overlaps_are_named() -> None:
    (base,) = PACKS["wsd-2019"]["bases"]
    items = [node for _name, node in NODES if "respondents" in str(node.fields.get("evidence"))]

    assert base["count"] == 15
    assert all(node.fields["evidence"][0]["base"] == "questionnaires" for node in items)
    overlapping = {node.key for node in items if "overlaps" in node.fields}
    noted = [row for row in rows_of("findings_2019.csv") if "hierboven" in row["note"]]
    assert len(overlapping) == len(noted) == 6


def test_only_the_inventory_counts_respondents() -> None:
    assert {name for name, node in NODES if "respondents" in str(node.fields["evidence"])} == {
        "wsd-2019"
    }


def test_liso_names_eight_elements_and_three_phases_and_invents_no_themes() -> None:
    document = PACKS["liso"]
    elements = {element["key"]: element for element in document["elements"]}

    assert list(elements) == [
        *("community-context", "members", "organisation", "synergy", "yield"),
        *("making-lessons-explicit", "implementing-lessons", "phases"),
    ]
    assert [item["key"] for item in elements["phases"]["items"]] == [
        *("forming", "maintaining", "institutionalising"),
    ]
    # Content was found for two elements only; of the others the name is all we have.
    assert {key for key, element in elements.items() if "themes" in element} == {"phases"}
    assert {
        key for key, element in elements.items() if element.get("status") == "named_only"
    } == set(elements) - {"phases", "making-lessons-explicit"}
    assert all("text" not in elements[key] for key in ("synergy", "organisation"))


def test_the_phases_form_a_loop() -> None:
    (phases,) = [e for e in PACKS["liso"]["elements"] if e["key"] == "phases"]
    leads_to = {item["key"]: item["related"] for item in phases["items"]}

    assert {item["status"] for item in phases["items"]} == {"named_only"}
    assert "forming" in leads_to["institutionalising"]
    assert "forming" in leads_to["maintaining"]


def test_what_was_not_found_in_a_source_says_so() -> None:
    unverified = {name for name, node in NODES if node.status == "unverified"}

    assert unverified == {"boundary-crossing", "value-types"}
    assert all(node.status == "unverified" for name, node in NODES if name == "value-types")


@pytest.mark.parametrize(
    ("pack", "keys"),
    [
        ("triad", ["motivation", "capacity", "opportunity"]),
        ("development-space", ["creating-future", "reflecting", "organising", "dialogue"]),
        ("learning-cycle", ["experiencing", "looking-back", "understanding", "trying-again"]),
        ("biesta", ["qualification", "socialisation", "subjectification"]),
        ("loop-levels", ["single-loop", "double-loop", "triple-loop"]),
        (
            "learning-preferences",
            [
                "watching-others",
                "participating",
                "acquiring-knowledge",
                "practising",
                "discovering",
            ],
        ),
        ("seventy-twenty-ten", ["in-practice", "from-others", "in-courses"]),
        (
            "value-types",
            [
                *("immediate", "potential", "applied", "realized", "transformative"),
                *("enabling", "strategic", "orienting"),
            ],
        ),
    ],
)
def test_a_theory_has_the_parts_its_source_gives_it(pack: str, keys: list[str]) -> None:
    items = [node for node in nodes_of(PACKS[pack]) if node.level == "item"]

    assert [node.key for node in items] == keys
    assert all(node.fields["text"]["nl"] for node in items)


def test_an_intervention_needs_and_brings_only_what_the_source_says() -> None:
    forms: dict[str, dict[str, str]] = {row["form_id"]: row for row in rows_of("forms_2018.csv")}
    form_of_method = {
        method["key"]: forms[row]
        for method in METHOD_LIST
        for row in method["rows"]
        if row.startswith("f")
    }
    wrong = []
    for node in nodes_of(PACKS["interventions"]):
        form = form_of_method.get(node.fields.get("method", ""))
        if form and bool(node.fields.get("needs")) > bool(form["conditions"]):
            wrong.append(f"{node.key} needs something")
        if form and bool(node.fields.get("yields")) > bool(form["outcome"]):
            wrong.append(f"{node.key} brings something")

    assert wrong == []
    assert [
        node.key
        for node in nodes_of(PACKS["interventions"])
        if "needs" in node.fields and not node.fields.get("method")
    ] == []


def test_every_form_and_every_method_of_the_sources_has_a_description() -> None:
    wanted = {row["form_id"] for row in rows_of("forms_2018.csv")}
    wanted |= {row["id"] for row in rows_of("systems.csv")}
    described = [row for method in METHOD_LIST for row in method["rows"]]

    assert len({row["form_id"] for row in rows_of("forms_2018.csv")}) == 31
    assert wanted <= set(described)
    assert [row for row, count in Counter(described).items() if count > 1] == []


def test_what_a_source_only_names_gets_no_explanation_from_us() -> None:
    coverage = {row["id"]: row["coverage"] for row in rows_of("systems.csv")}
    for method in METHOD_LIST:
        known = {coverage[row] for row in method["rows"] if row in coverage}
        if known == {"named_only"}:
            assert method["coverage"] == "named_only", method["key"]
            assert "text" not in method, method["key"]
        if "described" in known:
            assert method["coverage"] == "described", method["key"]


def test_a_description_says_what_the_list_of_systems_says() -> None:
    said = {row["id"]: row["what_it_does"] for row in rows_of("systems.csv")}
    other = [
        method["key"]
        for method in METHOD_LIST
        if method["coverage"] == "described"
        and (rows := [row for row in method["rows"] if row in said])
        and method["text"]["nl"] not in {said[row] for row in rows}
    ]

    assert other == []


def test_the_steps_of_a_form_are_those_of_its_source_in_their_order() -> None:
    steps: dict[str, list[str]] = {}
    order: dict[str, str] = {}
    for row in rows_of("forms_2018.csv"):
        if row["step_no"]:
            steps.setdefault(row["form_id"], []).append(row["step_short"].casefold())
            order[row["form_id"]] = row["ordered"]
    words = {"yes": "in_order", "derived": "derived", "no": "no_order"}
    found = {
        row: [step["nl"].casefold() for step in method["steps"]]
        for method in METHOD_LIST
        for row in method["rows"]
        if row in steps
    }

    assert found == steps
    for method in METHOD_LIST:
        for row in method["rows"]:
            if row in order:
                assert method["order"] == words[order[row]], method["key"]


def test_words_of_the_inventory_lead_to_methods_or_stay_words() -> None:
    (words,) = [r.document["words"] for r in READINGS.values() if r.format == WORDS]
    in_inventory = {
        word.strip()
        for row in rows_of("methods_of_networks_2019.csv")
        for word in row["methods"].split(";")
        if word.strip()
    }
    linked = {entry["word"] for entry in words}

    assert linked <= in_inventory
    assert "organisch werken" in in_inventory - linked
    assert {"actieleren", "BPU-model", "Participatiewiel", "Design thinking"} <= linked
