"""Content packs and methods, as they come with the program or made up for a test."""

from __future__ import annotations

from typing import Any

from tests.making.people import MOMENT
from vlecht.frameworks.models import PackVersion
from vlecht.frameworks.operations.packs import install_pack, install_shipped_packs
from vlecht.frameworks.packfile.reading import read_content
from vlecht.methods.operations.collections import install_shipped_methods
from vlecht.people.models import Person

PACK_TEXT = """\
format: vlecht-pack/1
key: garden
version: "{version}"
title: {{nl: De tuin, en: The garden}}
summary: {{nl: Over samen tuinieren., en: About gardening together.}}
licence: CC-BY-4.0
sources:
  - key: handbook
    citation: Groen, G. (2020). De tuin.
    rights: {{nl: Eigen werk., en: Own work.}}
elements:
  - key: soil
    title: {{nl: De grond, en: The soil}}
    evidence: [{{kind: experts, source: handbook}}]
    items:
      - key: water
        kind: condition
        title: {{nl: "{water_nl}", en: There is water.}}
        evidence: [{{kind: literature, source: handbook, place: "1"}}]
"""


def pack_text(version: str = "1.0", *, water_nl: str = "Er is water.") -> str:
    """Return the text of a small sound pack."""
    return PACK_TEXT.format(version=version, water_nl=water_nl)


def make_pack(
    version: str = "1.0",
    *,
    actor: Person | None = None,
    is_shipped: bool = False,
    **fields: Any,
) -> PackVersion:
    """Return an installed version of the small pack."""
    text = pack_text(version, **fields)
    reading = read_content(text.encode(), "garden.yaml")
    assert reading.is_sound, reading.faults
    return install_pack(
        document=reading.document, source_text=text, actor=actor, at=MOMENT, is_shipped=is_shipped
    )


def make_shipped_content() -> None:
    """Install everything that comes with the program."""
    install_shipped_packs(at=MOMENT)
    install_shipped_methods(at=MOMENT)
