from __future__ import annotations

import io

from odfdo import Document

from tests.making.reports import make_report
from vlecht.reports.renderers.ods import report_ods


def test_the_sheets_are_those_of_the_excel_file_with_typed_numbers() -> None:
    document = Document(io.BytesIO(report_ods(make_report())))
    tables = {table.name: table for table in document.body.tables}

    assert list(tables) == ["Over dit rapport", "Tabel 1", "Tabel 2", "Feiten per onderdeel"]
    assert [row.get_values() for row in tables["Tabel 1"].rows][2:] == [
        ["Netwerk", "Waar", "Begin", "Leden", "Loopt het nog?"],
        ["Wijkteam leert", "Almere", 2015, 8, "gestopt"],
        [
            "Zorg leert", "onbekend", "niet gevraagd", "niet ingevuld",
            "bronnen verschillen: gestopt (overzicht); loopt nog (bijlage)",
        ],
    ]  # fmt: skip
    assert tables["Tabel 1"].get_cell((3, 3)).type == "float"
    assert document.meta.title == "Proefverslag"
