"""Commands are found by their file names, explain themselves, and end with an honest code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from vlecht.cli.main import REFUSED, build_parser, command_modules, main
from vlecht.journal.refusal import OperationRefused


def test_a_file_is_a_command() -> None:
    words = set(command_modules())

    assert {("demo",), ("serve",), ("migrate",), ("check",), ("import", "inventory")} <= words


@pytest.mark.parametrize("words", sorted(command_modules()), ids=" ".join)
def test_every_command_explains_itself_with_an_example(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args([*(word.replace("_", "-") for word in words), "--help"])

    assert ended.value.code == 0
    assert "Example: " in capsys.readouterr().out


def test_an_unknown_command_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["dance"])

    assert ended.value.code == 2
    assert "dance" in capsys.readouterr().err


def test_a_refusal_is_words_and_a_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_arguments: object) -> int:
        raise OperationRefused("Nobody guides the network.")

    monkeypatch.setattr("vlecht.cli.check.run", refuse)

    assert main(["check"]) == REFUSED
    assert "Nobody guides the network." in capsys.readouterr().err


@pytest.mark.django_db
def test_migrate_says_in_json_that_nothing_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate", "--check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"to_apply": []}


def test_a_misspelt_setting_is_refused_by_name(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "vlecht", "check"],
        env={"VLECHT_DATA_DIR": str(tmp_path), "VLECHT_COLOUR": "red", "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "VLECHT_COLOUR" in done.stderr
    assert "Traceback" not in done.stderr
