"""Empty the personal fields of rows that stay."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.db.models import Field, Q, QuerySet

from vlecht.consent.inventory import Inventory
from vlecht.consent.queries import personal_fields

_HOLDS_WORDS = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.BinaryField,
    models.FileField,
    models.GenericIPAddressField,
)


def blank_rows(rows: QuerySet[Any], known: Inventory) -> int:
    """Empty what people wrote in the personal fields of rows; return how many rows had any.

    Dates, numbers, choices and links stay: without a name they say nothing of anyone, and a
    period without its end would begin again.
    """
    fields = [field for field in personal_fields(known, rows.model) if _can_be_emptied(field)]
    if not fields:
        return 0
    filled = Q()
    for field in fields:
        filled |= ~Q(**{field.attname: _empty(field)}) if not field.unique else Q()
    keys = list(rows.filter(filled).values_list("pk", flat=True))
    chosen = rows.model._base_manager.filter(pk__in=keys)  # noqa: SLF001 -- a manager of its own may hide rows
    chosen.update(**{field.attname: _empty(field) for field in fields if not _must_differ(field)})
    for field in filter(_must_differ, fields):
        for key in keys:
            chosen.filter(pk=key).update(**{field.attname: uuid.uuid4().hex[: field.max_length]})
    return len(keys)


def _can_be_emptied(field: Field[Any, Any]) -> bool:
    return isinstance(field, _HOLDS_WORDS) and not field.choices and not field.primary_key


def _must_differ(field: Field[Any, Any]) -> bool:
    return field.unique and not field.null


def _empty(field: Field[Any, Any]) -> Any:
    if field.null:
        return None
    if isinstance(field, models.JSONField):
        return field.get_default() if field.has_default() else {}
    return b"" if isinstance(field, models.BinaryField) else ""
