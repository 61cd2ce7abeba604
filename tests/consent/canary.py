"""A canary: words that stand in every personal field of one person, and a search for them."""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import IntegrityError, connection, models, transaction

from tests.making.people import MOMENT
from vlecht.consent.inventory import Inventory, all_models, inventory, links_to_person
from vlecht.consent.queries import rows_of
from vlecht.journal.models import Entry
from vlecht.people.models import Person
from vlecht.people.operations.persons import register_person

WORD = "kanarie7f3a"
ADDRESS = f"{WORD}@example.org"
INTERNET_ADDRESS = "203.0.113.77"
_numbers = itertools.count(1)

# What a row needs besides what its fields say: constraints between fields.
NEEDS: dict[str, dict[str, Any]] = {
    "networks.invitation": {
        "expires_at": MOMENT + dt.timedelta(days=7),
        "times_used": 0,
    },
    "networks.supportvisit": {"ends_at": MOMENT + dt.timedelta(hours=1)},
}


def make_canary() -> Person:
    """Return a person whose name and address are the canary."""
    return register_person(
        name=f"{WORD} naam", email=ADDRESS, actor=None, at=MOMENT, password=f"{WORD} geheim"
    )


def fill_every_table(person: Person) -> list[str]:
    """Make a row about the person in every model that can hold one; return their labels."""
    known = inventory()
    made = []
    for model in all_models():
        said = known.model_row(model)
        about, _done = links_to_person(known, model)
        if model in {Person, Entry} or not (about or said.same_email or said.same_id):
            continue
        try:
            with transaction.atomic():
                make_row(model, person, known)
        except IntegrityError:
            # The row that may be there once is there already; anything else is a fault.
            assert {found.model: found for found in rows_of(person)}[model].about.exists(), model
        made.append(model._meta.label_lower)
    return made


def make_row(model: type[models.Model], person: Person, known: Inventory) -> models.Model:
    """Return a new row about the person with the canary in each of its personal fields."""
    about, _done = links_to_person(known, model)
    said = known.model_row(model)
    personal = {field.name for field, row in known.fields_of(model) if row.is_of_a_person}
    values: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if field.name in said.same_email:
            values[field.name] = person.email
        elif field.name in said.same_id:
            values[field.name] = person.pk
        elif field.remote_field is not None:
            ways = [link for link in about if link.split("__")[0] == field.name]
            values |= _link(field, person, known, way=ways[0] if ways else "")
        elif field.name in personal or _is_needed(field):
            values[field.name] = _value(field, is_personal=field.name in personal)
    return model._base_manager.create(**(values | NEEDS.get(model._meta.label_lower, {})))


def _is_needed(field: Any) -> bool:
    return not (
        field.auto_created or field.null or field.has_default() or field.blank or field.primary_key
    )


def _link(field: Any, person: Person, known: Inventory, *, way: str) -> dict[str, Any]:
    if field.remote_field.model is Person:
        return {field.name: person} if way or not field.null else {}
    if field.null and not way:
        return {}
    # A way to the person ends at a row of theirs, not at the row of somebody else.
    _first, _separator, rest = way.partition("__")
    rows = field.remote_field.model._base_manager.filter(**({rest: person} if rest else {}))
    return {field.name: rows.last() or make_row(field.remote_field.model, person, known)}


def _value(field: Any, *, is_personal: bool) -> Any:
    number = next(_numbers)
    text = f"{WORD} {number}" if is_personal else f"tekst {number}"
    if field.choices:
        return field.flatchoices[0][0]
    made = {
        models.EmailField: f"{number}.{ADDRESS}" if is_personal else f"{number}@example.org",
        models.GenericIPAddressField: INTERNET_ADDRESS,
        models.DateTimeField: MOMENT,
        models.DateField: MOMENT.date(),
        models.BooleanField: True,
        models.UUIDField: uuid.uuid4(),
        models.JSONField: {"text": text},
        models.BinaryField: text.encode(),
        models.IntegerField: 1,
        models.DecimalField: Decimal("1.5"),
        models.CharField: text[-field.max_length :] if field.max_length else text,
        models.TextField: text,
    }
    return next(value for kind, value in made.items() if isinstance(field, kind))


def tables_with(*signs: str) -> set[str]:
    """Return every table of the database, ours or not, that holds one of these texts."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            for row in cursor.fetchall():
                cells = " ".join(_text(cell) for cell in row).lower()
                if any(sign.lower() in cells for sign in signs):
                    found.add(table)
    return found


def files_with(*signs: str) -> set[str]:
    """Return the files of a SQLite database that hold one of these texts, in use or not."""
    main = Path(connection.settings_dict["NAME"])
    return {
        path.name
        for path in main.parent.glob(f"{main.name}*")
        if any(sign.encode() in path.read_bytes() for sign in signs)
    }


def _text(cell: object) -> str:
    if isinstance(cell, bytes | memoryview):
        return bytes(cell).decode("utf-8", "replace")
    return str(cell)
