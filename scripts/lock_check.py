#!/usr/bin/env python3
"""Fails when a lock file does not answer to pyproject.toml, or names an address.

It needs no network: each requirement must be locked, at a version it allows, with hashes.
"""

import re
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPOSITORY = Path(__file__).resolve().parent.parent
LOCKED = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", re.MULTILINE)


def locked_versions(name: str) -> dict[str, str]:
    """Return the version of every package in a lock file."""
    text = (REPOSITORY / name).read_text("utf-8")
    return {canonicalize_name(package): version for package, version in LOCKED.findall(text)}


def faults() -> list[str]:
    """Name everything that does not fit."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    runtime = project["project"]["dependencies"]
    extras = [
        requirement
        for group in project["project"].get("optional-dependencies", {}).values()
        for requirement in group
    ]
    development = project["dependency-groups"]["dev"]
    found = []
    for name, requirements in {
        "requirements.lock": runtime + extras,
        "requirements-dev.lock": runtime + extras + development,
        "requirements-bootstrap.lock": ["uv"],
    }.items():
        versions = locked_versions(name)
        for requirement in map(Requirement, requirements):
            version = versions.get(canonicalize_name(requirement.name))
            if version is None:
                found.append(f"{name}: {requirement.name} is not locked; run scripts/lock")
            elif not requirement.specifier.contains(version, prereleases=True):
                found.append(f"{name}: {requirement.name} {version} is not {requirement.specifier}")
        text = (REPOSITORY / name).read_text("utf-8")
        found += [
            f"{name}:{number}: names an address"
            for number, line in enumerate(text.splitlines(), start=1)
            if "://" in line or "--index" in line or "--find-links" in line
        ]
        if len(versions) > text.count("--hash=sha256:"):
            found.append(f"{name}: a package has no hash")
    return found


def main() -> int:
    """Print the faults and say whether there are any."""
    found = faults()
    print("\n".join(found) or "The lock files answer to pyproject.toml.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
