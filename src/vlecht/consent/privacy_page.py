"""The privacy page as chapters and rows, made from the inventory and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vlecht.consent.exports import in_words
from vlecht.consent.inventory import FieldRow, Inventory, inventory


@dataclass(frozen=True)
class PrivacyKind:
    """Things that are kept together: what, why, how long."""

    title: str
    what: tuple[str, ...]
    why: tuple[str, ...]
    how_long: tuple[str, ...]


@dataclass(frozen=True)
class PrivacyChapter:
    """A theme of the page."""

    key: str
    title: str
    intro: str
    kinds: tuple[PrivacyKind, ...]


def privacy_chapters() -> list[PrivacyChapter]:
    """Return what is kept of people, by theme, in the reader's language."""
    known = inventory()
    chapters = []
    for theme in known.themes.values():
        apps = {app for app, key in known.theme_of_app.items() if key == theme.key}
        kinds = tuple(_kinds(known, apps))
        if kinds:
            chapters.append(
                PrivacyChapter(theme.key, in_words(theme.title), in_words(theme.intro), kinds)
            )
    return chapters


@dataclass(frozen=True)
class InventoryTable:
    """Every field of one model, for who wants to know all."""

    title: str
    rows: tuple[tuple[str, str, str, str], ...]


def inventory_tables() -> list[InventoryTable]:
    """Return the whole inventory: field, class, purpose and keep period, by model."""
    known = inventory()
    tables: dict[str, list[tuple[str, str, str, str]]] = {}
    for (app, model, name), row in known.fields.items():
        tables.setdefault(f"{app}.{model}", []).append(
            (
                name,
                str(row.data_class.label),
                in_words(row.purpose),
                in_words(known.keep[row.keep].words) if row.keep in known.keep else row.keep,
            )
        )
    return [InventoryTable(title, tuple(rows)) for title, rows in sorted(tables.items())]


def _kinds(known: Inventory, apps: set[str]) -> Iterator[PrivacyKind]:
    by_model: dict[tuple[str, str], list[FieldRow]] = {}
    for (app, model, _name), row in known.fields.items():
        if app in apps and row.is_of_a_person and row.label:
            by_model.setdefault((app, model), []).append(row)
    for key, fields in by_model.items():
        said = known.whole_rows.get(key)
        yield PrivacyKind(
            title=in_words(said.label, key[1]) if said else key[1],
            what=_once(in_words(row.label) for row in fields),
            why=_once(in_words(row.purpose) for row in fields),
            how_long=_once(in_words(known.keep[row.keep].words) for row in fields),
        )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
