from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.making.comparison import make_inventory, make_many_cases
from vlecht.cli.main import build_parser
from vlecht.comparison.models import Inventory
from vlecht.reports.inventory_choice import WhichInventory

pytestmark = pytest.mark.django_db


def run(*words: str) -> int:
    arguments = build_parser().parse_args(["report", "inventory", *words])
    code: int = arguments.run(arguments)
    return code


@pytest.fixture
def inventory() -> Inventory:
    return make_inventory()


@pytest.mark.parametrize("file_format", ["html", "pdf", "docx", "xlsx", "ods"])
def test_it_writes_the_file_and_says_what_it_did(
    inventory: Inventory, tmp_path: Path, capsys: pytest.CaptureFixture[str], file_format: str
) -> None:
    target = tmp_path / f"report.{file_format}"

    assert run("--format", file_format, "--language", "en", "-o", str(target), "--json") == 0

    told = json.loads(capsys.readouterr().out)
    assert told["networks"] == 17
    assert told["bytes"] == target.stat().st_size > 10_000
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_without_an_inventory_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WhichInventory, match="Haal er eerst een binnen"):
        run("-o", str(tmp_path / "x.pdf"))


def test_with_several_inventories_it_asks_which(inventory: Inventory, tmp_path: Path) -> None:
    make_many_cases(1)

    with pytest.raises(WhichInventory, match="--inventory"):
        run("-o", str(tmp_path / "x.pdf"))
    assert run("--inventory", str(inventory.pk), "-o", str(tmp_path / "x.pdf")) == 0
    assert run("--inventory", inventory.title, "-o", str(tmp_path / "y.pdf")) == 0
    with pytest.raises(WhichInventory, match="met de naam"):
        run("--inventory", "Bestaat niet", "-o", str(tmp_path / "z.pdf"))
