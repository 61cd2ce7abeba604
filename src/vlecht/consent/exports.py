"""What we know about one person, for that person alone: JSON, a readable page and tables."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, Model, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vlecht.consent.inventory import FieldRow, Inventory, Words, inventory
from vlecht.consent.queries import rows_of
from vlecht.consent.vocabulary import DataClass
from vlecht.journal.exports import csv_of
from vlecht.journal.models import Entry
from vlecht.journal.verbs import label_of
from vlecht.people.models import Person

FORMAT: Final = "vlecht-personal-export/1"
_NAMES: Final = ("name", "title", "key")


@dataclass(frozen=True)
class Column:
    """A field that is handed over."""

    name: str
    label: str
    purpose: str


@dataclass(frozen=True)
class ExportPart:
    """The rows of one kind."""

    key: str
    title: str
    is_about_person: bool
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Any], ...]

    @property
    def readable_rows(self) -> list[list[Any]]:
        """Return the rows as people read them, in the order of the columns."""
        return [[_readable(row[column.name]) for column in self.columns] for row in self.rows]


def in_words(words: Words, fallback: str = "") -> str:
    """Return words of the inventory in the reader's language."""
    return words.get((get_language() or "nl")[:2], "") or words.get("nl", "") or fallback


def data_of(person: Person) -> list[ExportPart]:
    """Return everything about a person, and everything that says that the person did it.

    Of rows that are about somebody else, only what is not of that other person comes along.
    Keys and passwords are never handed over.
    """
    known = inventory()
    parts = []
    for found in rows_of(person, known=known):
        for rows, is_about in (
            (found.about, True),
            (found.done.exclude(pk__in=found.about), False),
        ):
            part = _part(found.model, rows, known, is_about=is_about)
            if part.rows and part.columns:
                parts.append(part)
    return sorted(parts, key=lambda part: (not part.is_about_person, part.key != "people.person"))


def kept_secrets() -> list[str]:
    """Return what we keep of people and never show, in words."""
    known = inventory()
    return sorted(
        {
            in_words(row.label)
            for row in known.fields.values()
            if row.data_class == DataClass.SECRET and row.label
        }
    )


def personal_archive(person: Person, *, at: dt.datetime) -> bytes:
    """Return a zip with everything about a person: one JSON file, one page, and tables."""
    parts = data_of(person)
    written = io.BytesIO()
    folder = _("tables")
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_("my-data.json"), personal_json(person, parts, at=at))
        archive.writestr(
            _("my-data.html"),
            render_to_string(
                "consent/personal_data_document.html",
                {"person": person, "parts": parts, "secrets": kept_secrets(), "at": at},
            ),
        )
        for part in parts:
            name = part.key.replace(".", "-") + ("" if part.is_about_person else "-done")
            headings = [column.label for column in part.columns]
            archive.writestr(f"{folder}/{name}.csv", csv_of([headings, *part.readable_rows]))
    return written.getvalue()


def personal_json(person: Person, parts: Iterable[ExportPart], *, at: dt.datetime) -> str:
    """Return the parts as JSON, with what each field is for."""
    return json.dumps(
        {
            "format": FORMAT,
            "made_at": at,
            "person": person.pk,
            "parts": [
                {
                    "kind": part.key,
                    "title": part.title,
                    "about_you": part.is_about_person,
                    "fields": {
                        column.name: {"label": column.label, "purpose": column.purpose}
                        for column in part.columns
                    },
                    "rows": part.rows,
                }
                for part in parts
            ],
            "kept_and_not_shown": kept_secrets(),
        },
        cls=DjangoJSONEncoder,
        ensure_ascii=False,
        indent=2,
    )


def _part(
    model: type[Model], rows: QuerySet[Any], known: Inventory, *, is_about: bool
) -> ExportPart:
    fields = [
        (field, row)
        for field, row in known.fields_of(model)
        if row.data_class != DataClass.SECRET and (is_about or not row.is_of_a_person)
    ]
    names = model._meta  # noqa: SLF001 -- Django's public name for it
    related = [field.name for field, _row in fields if field.remote_field is not None]
    return ExportPart(
        key=names.label_lower,
        title=in_words(known.model_row(model).label, str(names.verbose_name)),
        is_about_person=is_about,
        columns=tuple(_column(field, row) for field, row in fields),
        rows=tuple(
            {field.name: _value(item, field) for field, _row in fields}
            for item in rows.select_related(*related).order_by("pk").iterator(chunk_size=500)
        ),
    )


def _column(field: Field[Any, Any], row: FieldRow) -> Column:
    return Column(
        name=field.name,
        label=in_words(row.label, str(field.verbose_name)),
        purpose=in_words(row.purpose),
    )


def _value(item: Model, field: Field[Any, Any]) -> Any:
    value = getattr(item, field.attname)
    if field.remote_field is not None:
        return {"id": value, "name": _name_of(getattr(item, field.name))} if value else None
    if isinstance(item, Entry) and field.name == "verb":
        return {"id": value, "name": label_of(value)}
    if field.choices and value:
        return {"id": value, "name": str(getattr(item, f"get_{field.name}_display")())}
    return value


def _name_of(thing: Model) -> str:
    """Return the name of a thing; of people only the number, for they are not the asker."""
    if isinstance(thing, Person):
        return ""
    return next((str(getattr(thing, name)) for name in _NAMES if hasattr(thing, name)), "")


def _readable(value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"id", "name"}:
        return value["name"] or str(value["id"])
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict | list):
        return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)
    return value


def archive_name(person: Person, *, at: dt.datetime) -> str:
    """Return a file name that is safe everywhere and tells whose it is and when."""
    name = re.sub(r"[^a-z0-9]+", "-", str(person).lower()).strip("-") or "person"
    return f"vlecht-{name[:40]}-{timezone.localtime(at):%Y-%m-%d}.zip"
