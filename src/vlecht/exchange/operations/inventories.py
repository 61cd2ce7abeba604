"""From files to an inventory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from vlecht.comparison.models import Inventory
from vlecht.comparison.operations.imports import ImportOutcome, import_inventory
from vlecht.comparison.records import Content
from vlecht.exchange.fault_texts import fault_texts
from vlecht.exchange.models import InventoryUpload
from vlecht.exchange.readers.faults import ReadFault
from vlecht.exchange.readers.inventory import Reading, reading_from_plain
from vlecht.exchange.reading import NamedBytes, read_confined, read_shipped
from vlecht.journal.refusal import OperationRefused
from vlecht.library.operations import index_inventory
from vlecht.networks.models import Programme
from vlecht.people.models import Person

SHIPPED_CREDIT = (
    "Feiten ontleend aan Jansen, Van der Pas en De Lange (2019) en aan © Movisie, kennis en "
    "aanpak van sociale vraagstukken (Kooiman, 2018); samengevat in eigen woorden."
)
QUESTIONNAIRE_VERSION = "wsd-2018"
LONGEST_TITLE = 200
UPLOAD_KEPT = dt.timedelta(days=1)
_FACT_TITLE, _FACT_AUTHORS, _FACT_DATE = "title", "authors", "date"


class FilesUnreadable(OperationRefused):
    """Something is wrong with the files; nothing was imported."""

    def __init__(self, faults: Sequence[ReadFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(text) for text in fault_texts(faults)))


@transaction.atomic
def import_files(
    *,
    programme: Programme,
    files: Sequence[NamedBytes],
    actor: Person | None,
    at: dt.datetime,
    title: str = "",
) -> tuple[ImportOutcome, Reading]:
    """Read files and take them into an inventory, whole or not at all.

    Raises
    ------
    FilesUnreadable
        With every fault and its place; nothing was written.
    """
    reading = read_confined(files)
    if reading.faults:
        raise FilesUnreadable(reading.faults)
    return take_in(programme=programme, reading=reading, actor=actor, at=at, title=title), reading


@transaction.atomic
def import_shipped_inventory(
    *, programme: Programme, actor: Person | None, at: dt.datetime
) -> ImportOutcome:
    """Take in the inventory of 2019 that this program brings, with its credit."""
    return take_in(
        programme=programme, reading=read_shipped(), actor=actor, at=at, credit=SHIPPED_CREDIT
    )


def take_in(
    *,
    programme: Programme,
    reading: Reading,
    actor: Person | None,
    at: dt.datetime,
    title: str = "",
    credit: str = "",
) -> ImportOutcome:
    """Hand what was read to the comparison; the report itself says what it is called."""
    facts = facts_of(reading.content)
    outcome = import_inventory(
        programme=programme,
        title=(title or title_of(reading.content, programme))[:LONGEST_TITLE],
        content=reading.content,
        files=reading.files,
        actor=actor,
        at=at,
        blank_cells=len(reading.blank_cells),
        credit=credit or _credit_of(facts),
        questionnaire_version=QUESTIONNAIRE_VERSION if reading.content.answers else "",
        period=facts.get("survey_period", ""),
    )
    index_inventory(outcome.inventory, at=at)
    return outcome


def facts_of(content: Content) -> dict[str, str]:
    return {fact.key: fact.value for fact in content.facts or ()}


def title_of(content: Content, programme: Programme) -> str:
    """Return what an inventory is called when nobody says so.

    The report says it; a table without the report belongs to the one inventory there is.
    """
    if title := facts_of(content).get(_FACT_TITLE, ""):
        return title
    known = list(Inventory.objects.filter(programme=programme).values_list("title", flat=True)[:2])
    return known[0] if len(known) == 1 else _("Inventory")


def _credit_of(facts: dict[str, str]) -> str:
    parts = [facts.get(key, "") for key in (_FACT_AUTHORS, _FACT_TITLE, _FACT_DATE)]
    return ". ".join(part for part in parts if part)


@transaction.atomic
def keep_upload(
    *, programme: Programme, reading: Reading, title: str, person: Person, at: dt.datetime
) -> InventoryUpload:
    """Keep what was read until the person says yes; throw away what waited for over a day."""
    InventoryUpload.objects.filter(uploaded_at__lt=at - UPLOAD_KEPT).delete()
    return InventoryUpload.objects.create(
        person=person,
        programme=programme,
        title=(title or title_of(reading.content, programme))[:LONGEST_TITLE],
        uploaded_at=at,
        files=reading.files,
        reading=reading.to_plain(),
    )


@transaction.atomic
def confirm_upload(*, upload: InventoryUpload, actor: Person, at: dt.datetime) -> ImportOutcome:
    """Take in what was shown; the upload is gone after that."""
    outcome = take_in(
        programme=upload.programme,
        reading=reading_of(upload),
        actor=actor,
        at=at,
        title=upload.title,
    )
    upload.delete()
    return outcome


@transaction.atomic
def drop_upload(*, upload: InventoryUpload) -> None:
    """Throw an upload away; nothing was imported."""
    upload.delete()


def reading_of(upload: InventoryUpload) -> Reading:
    plain: dict[str, Any] = upload.reading
    return reading_from_plain(plain)
