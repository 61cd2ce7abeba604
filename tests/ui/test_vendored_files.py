"""What others wrote and we carry along: unchanged, with its licence and its origin."""

from __future__ import annotations

import hashlib
import tomllib

import pytest

from tests.ui.stylesheets import STATIC

MANIFEST = tomllib.loads((STATIC / "vendored.toml").read_text(encoding="utf-8"))
FILES = [
    (folder, name, digest)
    for folder, entry in MANIFEST.items()
    for name, digest in entry["files"].items()
]


@pytest.mark.parametrize(("folder", "name", "digest"), FILES)
def test_a_vendored_file_is_what_its_manifest_says(folder: str, name: str, digest: str) -> None:
    content = (STATIC / folder / name).read_bytes()

    assert hashlib.sha256(content).hexdigest() == digest


@pytest.mark.parametrize("folder", list(MANIFEST))
def test_nothing_else_lies_in_a_vendored_folder(folder: str) -> None:
    present = {path.name for path in (STATIC / folder).iterdir()}

    assert present == set(MANIFEST[folder]["files"])


def test_every_vendored_folder_is_in_the_manifest() -> None:
    folders = {
        path.relative_to(STATIC).as_posix()
        for parent in ("vendor", "fonts")
        for path in (STATIC / parent).iterdir()
    }

    assert folders == set(MANIFEST)


@pytest.mark.parametrize("folder", list(MANIFEST))
def test_a_vendored_folder_has_a_licence_a_source_and_its_version_in_its_name(folder: str) -> None:
    entry = MANIFEST[folder]

    assert "LICENSE" in entry["files"]
    assert entry["source"]
    assert folder.endswith(f"@{entry['version']}")


def test_a_script_points_to_no_source_map() -> None:
    for folder, name, _digest in FILES:
        if name.endswith(".js"):
            assert b"sourceMappingURL" not in (STATIC / folder / name).read_bytes()
