"""`vlecht export inventory` writes the cells of the comparison page."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.making.comparison import make_inventory
from vlecht.cli.main import main

pytestmark = pytest.mark.django_db


def test_csv_goes_to_standard_output(capsysbinary):
    make_inventory()

    assert main(["export", "inventory", "--columns", "status,start"]) == 0

    text = capsysbinary.readouterr().out.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert len(rows) == 18
    assert len(rows[0]) == 5


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ods"])
def test_a_file_holds_every_row_when_asked(ending, tmp_path, capsys):
    make_inventory()
    path = tmp_path / f"netwerken.{ending}"

    code = main(
        ["export", "inventory", "--format", ending, "--all", "--output", str(path), "--json"]
    )

    assert code == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(path), "rows": 23, "columns": 37}
    assert path.stat().st_size > 1000


def test_an_unknown_column_names_those_that_are_there(capsys):
    make_inventory()

    assert main(["export", "inventory", "--columns", "kleur"]) == 1

    printed = capsys.readouterr().err
    assert "kleur" in printed
    assert "workplace" in printed


def test_without_an_inventory_the_command_says_how_to_get_one(capsys):
    assert main(["export", "inventory"]) == 1

    assert "vlecht import inventory" in capsys.readouterr().err
