"""`vlecht import inventory` as a researcher runs it."""

from __future__ import annotations

import json

import pytest

from tests.exchange.readers.shipped import NAMES, rows_of, shipped, written
from tests.making.networks import make_programme
from vlecht.cli.main import main
from vlecht.comparison.models import Inventory, InventoryImport
from vlecht.networks.models import Programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    for name in NAMES:
        (tmp_path / name).write_bytes(shipped(name))
    return tmp_path


def run(capsys, *words):
    code = main(["import", "inventory", *map(str, words)])
    return code, capsys.readouterr()


def test_it_reports_what_came_in(folder, capsys):
    code, printed = run(capsys, folder, "--json")

    facts = json.loads(printed.out)
    assert code == 0
    assert facts["status"] == "imported"
    assert facts["questionnaires"] == 15
    assert facts["networks_counted"] == 17
    assert facts["conflicts"] == 57
    assert facts["blank_cells"]["total"] == len(facts["blank_cells"]["cells"]) == 1403
    assert facts["blank_cells"]["by_file"]["qualtrics_export.csv"] == 401


def test_a_second_run_is_unchanged(folder, capsys):
    run(capsys, folder)

    code, printed = run(capsys, folder, "--json")

    facts = json.loads(printed.out)
    assert code == 0
    assert facts["status"] == "unchanged"
    assert facts["changes"] == {"new": [], "changed": [], "gone": [], "unchanged": 23}
    assert InventoryImport.objects.count() == 1


def test_without_a_programme_one_is_made_and_used_again(folder, capsys):
    run(capsys, folder)
    run(capsys, folder)

    assert Programme.objects.get().name == "Werkplaatsen Sociaal Domein"


def test_with_more_programmes_the_command_asks_which(folder, capsys):
    make_programme("Een")
    make_programme("Twee")

    code, printed = run(capsys, folder)
    assert code == 1
    assert "--programme" in printed.err

    code, _printed = run(capsys, folder, "--programme", "Twee")
    assert code == 0
    assert Inventory.objects.get().programme.name == "Twee"


def test_a_fault_is_one_clear_line_and_nothing_is_written(folder, capsys):
    rows = rows_of("networks.csv")
    rows[3][rows[0].index("status_annex")] = "liep"
    (folder / "networks.csv").write_bytes(written(rows))

    code, printed = run(capsys, folder, "--json")

    facts = json.loads(printed.out)
    assert code == 1
    assert facts["status"] == "refused"
    [fault] = facts["faults"]
    assert (fault["file"], fault["row"], fault["column"], fault["column_name"]) == (
        "networks.csv",
        4,
        "V",
        "status_annex",
    )
    assert Inventory.objects.count() == Programme.objects.count() == 0


def test_a_folder_without_files_says_so(tmp_path, capsys):
    code, printed = run(capsys, tmp_path)

    assert code == 1
    assert printed.err.strip() != ""


def test_a_path_that_is_not_there_says_so(tmp_path, capsys):
    code, printed = run(capsys, tmp_path / "nergens")

    assert code == 1
    assert "nergens" in printed.err


def test_a_cell_of_a_hundred_megabytes_is_named(folder, capsys):
    head = shipped("networks.csv").splitlines(keepends=True)[0]
    with (folder / "networks.csv").open("wb") as file:
        file.write(head + b'n01,"')
        for _ in range(100):
            file.write(b"x" * 1024 * 1024)

    code, printed = run(capsys, folder, "--json")

    [fault] = json.loads(printed.out)["faults"]
    assert code == 1
    assert (fault["code"], fault["row"], fault["column"]) == ("cell_too_long", 2, "B")
