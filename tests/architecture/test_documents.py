"""Documents are true: links resolve, numbers match, and nothing that exists goes unmentioned."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import yaml

from scripts import access_reference
from tests.architecture.source_files import REPOSITORY, kept_files, place
from vlecht.cli.main import build_parser, command_modules
from vlecht.config.environment import KNOWN

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+\s+(.*)$", re.MULTILINE)
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)
ADR_TITLE = re.compile(r"^# (\d{4}) (.+)$", re.MULTILINE)
CITED = re.compile(r"\b(?:ADR |adr/)(0\d{3})\b")
ADR_HEADINGS = [
    *("Context", "Decision", "Alternatives", "Consequences"),
    "How we will notice this was wrong",
]
DOCUMENTS = [path for path in kept_files() if path.suffix == ".md"]
ADRS = sorted(path for path in DOCUMENTS if path.parent.name == "adr" and path.name != "README.md")


def anchor(heading: str) -> str:
    """Return the anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def broken_links(path: Path) -> list[str]:
    """Return the links of a document that lead nowhere."""
    broken = []
    for target in LINK.findall(CODE.sub("", path.read_text("utf-8"))):
        if "://" in target or target.startswith("mailto:"):
            continue
        name, _, fragment = target.partition("#")
        aim = (path.parent / name).resolve() if name else path
        if not aim.exists():
            broken.append(f"{place(path)}: {target}")
        elif fragment and aim.suffix == ".md":
            headings = {anchor(text) for text in HEADING.findall(aim.read_text("utf-8"))}
            if fragment not in headings:
                broken.append(f"{place(path)}: {target} (no such heading)")
    return broken


def test_every_link_leads_somewhere() -> None:
    assert [link for path in DOCUMENTS for link in broken_links(path)] == []


def test_a_planted_broken_link_is_caught(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("# One\n[x](#one) [y](#two) [z](b.md) `[not](code.md)`")

    assert [link.rsplit(": ")[1] for link in broken_links(document)] == [
        "#two (no such heading)",
        "b.md",
    ]


def test_decisions_are_numbered_once_and_titled_as_filed() -> None:
    numbers = [path.name[:4] for path in ADRS]

    assert len(set(numbers)) == len(numbers)
    for path in ADRS:
        title = ADR_TITLE.search(path.read_text("utf-8"))
        assert title is not None, place(path)
        assert title[1] == path.name[:4], place(path)


def test_every_decision_that_the_code_names_exists() -> None:
    numbers = {path.name[:4] for path in ADRS}
    named = {
        (number, place(path))
        for path in kept_files()
        if path.suffix in {".py", ".toml", ".css", ".js", ".html", ".md"}
        for number in CITED.findall(path.read_text("utf-8"))
    }

    assert {(number, where) for number, where in named if number not in numbers} == set()


def test_decisions_answer_the_five_questions() -> None:
    for path in ADRS:
        text = path.read_text("utf-8")
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ADR_HEADINGS, place(path)


def test_the_list_of_decisions_is_complete() -> None:
    text = (REPOSITORY / "docs/adr/README.md").read_text("utf-8")

    assert re.findall(r"\((\d{4}-[a-z0-9-]+\.md)\)", text) == [path.name for path in ADRS]
    for path in ADRS:
        title = ADR_TITLE.search(path.read_text("utf-8"))
        assert title is not None
        assert f"[{title[1]} {title[2]}]" in text


def test_every_setting_is_documented_and_nothing_else() -> None:
    text = (REPOSITORY / "docs/reference/settings.md").read_text("utf-8")

    assert set(re.findall(r"`(VLECHT_[A-Z_]+)`", text)) - {"VLECHT_"} == set(KNOWN)


def test_every_command_is_documented_with_an_example_in_its_help() -> None:
    text = (REPOSITORY / "docs/reference/commands.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `vlecht ([a-z -]+?)(?: [A-Z.…\[].*?)?`", text, re.MULTILINE))

    assert documented == {" ".join(words).replace("_", "-") for words in command_modules()}
    for words, module in command_modules().items():
        example = f"vlecht {' '.join(words).replace('_', '-')}"
        assert f"Example: {example}" in (module.__doc__ or "").replace("`", ""), words


def options_of(parser: argparse.ArgumentParser, words: tuple[str, ...] = ()) -> list[str]:
    """Return every option below a parser that says nothing about itself."""
    silent = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, below in action.choices.items():
                silent += options_of(below, (*words, word))
        elif not action.help:
            silent.append(f"{' '.join(words)} {action.dest}")
    return silent


def test_every_option_says_what_it_does() -> None:
    assert options_of(build_parser()) == []


def test_the_page_about_access_is_what_the_code_says() -> None:
    assert access_reference.PAGE.read_text("utf-8") == access_reference.page(), (
        "run scripts/access_reference.py"
    )


def test_the_readmes_name_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(), re.MULTILINE))

    for name in ("README.md", "README.nl.md", "CONTRIBUTING.md"):
        named = re.findall(r"\bmake ([a-z]+)\b", (REPOSITORY / name).read_text("utf-8"))
        code = [word for word in named if word in targets or word in {"demo", "test", "check"}]
        assert {"demo", "test"} <= set(code), name
        assert set(code) <= targets, name


def test_contributing_is_two_pages_and_the_architecture_one_screen() -> None:
    contributing = (REPOSITORY / "CONTRIBUTING.md").read_text("utf-8")
    architecture = (REPOSITORY / "docs/explanation/architecture.md").read_text("utf-8")

    assert len(contributing.split()) <= 1000
    assert len(architecture.splitlines()) <= 60


def test_fragments_of_the_changelog_have_a_kind() -> None:
    kinds = {"added", "changed", "fixed", "removed", "security", "numbers", "upgrade"}
    fragments = [path for path in DOCUMENTS if path.parent.name == "changelog.d"]

    for path in fragments:
        assert path.name == "README.md" or path.name.split(".")[-2] in kinds, place(path)


def test_publiccode_names_this_version() -> None:
    import vlecht

    described = yaml.safe_load((REPOSITORY / "publiccode.yml").read_text("utf-8"))

    assert described["softwareVersion"] == vlecht.__version__
    assert described["legal"]["license"] == "EUPL-1.2"
