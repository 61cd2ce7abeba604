#!/usr/bin/env python3
"""Runs every quick check, two at a time, shows what each found, and ends with one plain line."""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PYTHON = sys.executable


class Check(NamedTuple):
    """One question about the code and the command that answers it."""

    question: str
    command: list[str]


class Answer(NamedTuple):
    """What a check said."""

    check: Check
    seconds: float
    is_good: bool
    text: str


def django(*words: str) -> list[str]:
    """Return a Django command on this project's settings."""
    return [PYTHON, "-m", "django", *words, "--settings=vlecht.config.settings"]


CHECKS = [
    Check("types hold (mypy --strict)", [str(BIN / "mypy")]),
    Check("code is formatted (ruff)", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
    Check("code is clean (ruff)", [str(BIN / "ruff"), "check", "--quiet", "."]),
    Check("imports point down (import-linter)", [str(BIN / "lint-imports")]),
    Check("templates are clean (djlint)", [str(BIN / "djlint"), "src", "--lint", "--quiet"]),
    Check("migrations match the models", django("makemigrations", "--check", "--dry-run")),
    Check("Django finds nothing for a live site", django("check", "--deploy", "--fail-level=INFO")),
    Check("texts are complete", [PYTHON, "scripts/translations.py", "check"]),
    Check("locks match pyproject and name no address", [PYTHON, "scripts/lock_check.py"]),
    Check(
        "the house rules and the documents hold",
        [
            *(PYTHON, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"),
            *("-m", "not django_db and not browser", "tests/architecture"),
        ],
    ),
]


def ask(check: Check, environment: dict[str, str]) -> Answer:
    """Run one check and keep what it said."""
    start = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=REPOSITORY,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Answer(check, time.monotonic() - start, done.returncode == 0, done.stdout)


def main() -> int:
    """Run all checks whose question holds one of the given words, or all."""
    chosen = [
        check
        for check in CHECKS
        if not sys.argv[1:] or any(word in check.question for word in sys.argv[1:])
    ]
    with tempfile.TemporaryDirectory(prefix="vlecht-check-") as folder:
        environment = {
            **os.environ,
            "PYTHONPATH": "src",
            "VLECHT_DATA_DIR": folder,
            # `check --deploy` is about a site that others reach, so it gets such an address.
            "VLECHT_BASE_URL": "https://vlecht.example",
            "VLECHT_ALLOWED_HOSTS": "vlecht.example",
            "VLECHT_SECURITY_CONTACT": "mailto:security@vlecht.example",
        }
        with ThreadPoolExecutor(max_workers=2) as pool:
            answers = list(pool.map(lambda check: ask(check, environment), chosen))
    for answer in answers:
        print(
            f"{'ok  ' if answer.is_good else 'FAIL'} {answer.seconds:5.1f} s  {answer.check.question}"
        )
        if not answer.is_good:
            print(answer.text)
    failed = sum(not answer.is_good for answer in answers)
    print(f"{len(answers) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
