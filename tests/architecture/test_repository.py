"""The repository holds the project alone: no debris, no machine, no registry, no secret."""

from __future__ import annotations

import re

from tests.architecture.source_files import REPOSITORY, kept_files, place

ROOT = {
    *(".ci", ".editorconfig", ".github", ".gitattributes", ".gitignore", "CHANGELOG.md"),
    *("CITATION.cff", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "GOVERNANCE.md", "LICENSE"),
    *("Makefile", "README.md", "README.nl.md", "SECURITY.md", "benchmarks", "cases"),
    *("changelog.d", "docs", "publiccode.yml", "pyproject.toml", "requirements-bootstrap.lock"),
    *("requirements-dev.lock", "requirements.lock", "scripts", "src", "tests", "systems"),
}
TEXT = {
    *("", ".cff", ".css", ".csv", ".html", ".js", ".json", ".lock", ".md", ".po", ".py"),
    *(".sh", ".svg", ".toml", ".txt", ".typ", ".yml", ".yaml", ".xml"),
}
# Written in pieces, so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    "|".join(
        re.escape(name)
        for name in (
            *("pypi" + ".org", "python" + "hosted.org", "registry.npm" + "js.org"),
            *(
                "npm" + "mirror.com",
                "deb.debian" + ".org",
                "arti" + "factory",
                "nexus" + "/repository",
            ),
        )
    )
)
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)/|/tmp/" + "vl/")
SECRETS = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}")
LARGEST_FILE = 1_500_000


def test_the_root_holds_only_what_belongs_there() -> None:
    names = {path.relative_to(REPOSITORY).parts[0] for path in kept_files()}

    assert names - ROOT == set()


def test_no_file_names_a_registry_a_machine_or_a_secret() -> None:
    texts = {
        path: path.read_text("utf-8", errors="replace")
        for path in kept_files()
        if path.suffix in TEXT
    }
    found = [
        f"{place(path, text[: hit.start()].count(chr(10)) + 1)} {hit[0]}"
        for path, text in texts.items()
        for kind in (REGISTRIES, MACHINE, SECRETS)
        if (hit := kind.search(text))
    ]

    assert found == []


def test_planted_names_are_caught() -> None:
    assert REGISTRIES.search("--index-url https://pypi" + ".org/simple")
    assert MACHINE.search('open("/' + 'work/main/x")')
    assert not MACHINE.search("https://example.org/work/")


def test_no_file_is_large_enough_to_be_debris() -> None:
    large = [place(path) for path in kept_files() if path.stat().st_size > LARGEST_FILE]

    assert large == []


def test_no_database_backup_or_compiled_file_is_kept() -> None:
    debris = {".mo", ".pyc", ".sqlite3", ".bak", ".orig", ".rej", ".swp", ".log"}

    assert [place(path) for path in kept_files() if path.suffix in debris] == []
