"""The data inventory: one row for every field of every model, read from `retention/*.toml`.

Format and rules: docs/reference/data-inventory.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.apps import apps
from django.db import models

from vlecht.consent.vocabulary import OF_A_PERSON, AtErasure, AtExpiry, DataClass

FOLDER: Final = Path(__file__).parent / "retention"
KEEP_FILE: Final = "keep.toml"
THEMES_FILE: Final = "themes.toml"
WHOLE_ROW: Final = "*"
LANGUAGES: Final = frozenset({"nl", "en"})

_FIELD_KEYS: Final = frozenset({"class", "purpose", "keep", "label"})
_ROW_KEYS: Final = frozenset(
    {
        "label",
        "of_person",
        "by_person",
        "same_email",
        "same_id",
        "nobody",
        "at_erasure",
        "at_expiry",
        "expires_from",
        "expires_after_days",
        "keep",
    }
)

Words = Mapping[str, str]


@dataclass(frozen=True)
class KeepPeriod:
    """How long something is kept: in words, and in days where days decide."""

    key: str
    words: Words
    days: int | None


@dataclass(frozen=True)
class Theme:
    """A chapter of the privacy page."""

    key: str
    title: Words
    intro: Words


@dataclass(frozen=True)
class FieldRow:
    """What the inventory says of one field."""

    app: str
    model: str
    name: str
    data_class: DataClass
    purpose: Words
    keep: str
    label: Words = field(default_factory=dict)

    @property
    def is_of_a_person(self) -> bool:
        """Say whether the field tells something about a person."""
        return self.data_class in OF_A_PERSON


@dataclass(frozen=True)
class ModelRow:
    """What the inventory says of the rows of one model as a whole."""

    label: Words = field(default_factory=dict)
    of_person: tuple[str, ...] | None = None  # lookups to the person whom a row is about
    by_person: tuple[str, ...] | None = None  # lookups to the person who did it
    same_email: tuple[str, ...] = ()  # fields that hold a person's e-mail address
    same_id: tuple[str, ...] = ()  # fields that hold a person's id without a foreign key
    nobody: str = ""  # why personal fields belong to nobody with an account
    at_erasure: AtErasure | None = None
    at_expiry: AtExpiry = AtExpiry.DELETE
    expires_from: str = ""
    expires_after_days: int | None = None
    keep: str = ""


@dataclass(frozen=True)
class Inventory:
    """All rows, by app, model and field."""

    fields: Mapping[tuple[str, str, str], FieldRow]
    whole_rows: Mapping[tuple[str, str], ModelRow]
    keep: Mapping[str, KeepPeriod]
    themes: Mapping[str, Theme]
    theme_of_app: Mapping[str, str]
    faults: tuple[str, ...] = ()

    def fields_of(
        self, model: type[models.Model]
    ) -> Iterator[tuple[models.Field[Any, Any], FieldRow]]:
        """Yield each field of a model with its row, for fields that have one."""
        names = model._meta  # noqa: SLF001 -- Django's public name for it
        for known in names.concrete_fields:
            row = self.fields.get((names.app_label, names.object_name or "", known.name))
            if row is not None:
                yield known, row

    def model_row(self, model: type[models.Model]) -> ModelRow:
        """Return what is said of a model's rows as a whole."""
        names = model._meta  # noqa: SLF001 -- Django's public name for it
        return self.whole_rows.get((names.app_label, names.object_name or ""), ModelRow())


def all_models() -> list[type[models.Model]]:
    """Return every model that has a table, those of libraries too."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy  # noqa: SLF001 -- Django's public name for it
    ]


@cache
def inventory() -> Inventory:
    """Return the inventory of this program."""
    return read_inventory(FOLDER)


def read_inventory(folder: Path) -> Inventory:
    """Read every file of a folder; what cannot be read becomes a fault, never an exception."""
    reader = _Reader()
    for path in sorted(folder.glob("*.toml")):
        if path.name not in {KEEP_FILE, THEMES_FILE}:
            reader.read_app(path)
    keep, themes = reader.keep_periods(folder / KEEP_FILE), reader.themes(folder / THEMES_FILE)
    named = [(f"{row.app}.toml {row.model}.{row.name}", row.keep) for row in reader.fields.values()]
    named += [(f"{app}.toml {model}.*", row.keep) for (app, model), row in reader.whole.items()]
    reader.faults += [
        f"{place}: there is no keep period {key!r}"
        for place, key in named
        if key not in keep and not (key == "" and place.endswith("*"))
    ]
    reader.faults += [
        f"{app}.toml: there is no theme {theme!r}"
        for app, theme in reader.theme_of_app.items()
        if theme not in themes
    ]
    return Inventory(
        fields=reader.fields,
        whole_rows=reader.whole,
        keep=keep,
        themes=themes,
        theme_of_app=reader.theme_of_app,
        faults=tuple(reader.faults),
    )


def faults_of(known: Inventory, models_: list[type[models.Model]]) -> list[str]:
    """Name every field without a row, every row without a field, and what cannot be true."""
    faults = list(known.faults)
    expected = {
        (names.app_label, names.object_name or "", known_field.name)
        for names in (model._meta for model in models_)  # noqa: SLF001 -- Django's public name for it
        for known_field in names.concrete_fields
    }
    faults += [
        f"{app}.toml has no row for {model}.{name}"
        for app, model, name in sorted(expected - known.fields.keys())
    ]
    faults += [
        f"{app}.toml has a row for {model}.{name}, which does not exist"
        for app, model, name in sorted(known.fields.keys() - expected)
    ]
    real = {(app, model) for app, model, _name in expected}
    faults += [
        f"{app}.toml has a row for {model}.*, which does not exist"
        for app, model in sorted(known.whole_rows.keys() - real)
    ]
    for model in models_:
        faults += _faults_of_model(known, model)
    return faults


def links_to_person(
    known: Inventory, model: type[models.Model]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lookups to whom a row is about, and to who did it.

    Unless the inventory says otherwise: a foreign key named `…_by` is who did it, any other
    foreign key to a person is whom it is about.
    """
    said = known.model_row(model)
    person = apps.get_model("people", "Person")
    direct = [
        link.name
        for link in model._meta.concrete_fields  # noqa: SLF001 -- Django's public name for it
        if link.remote_field is not None and link.remote_field.model is person
    ]
    doing = tuple(name for name in direct if name.endswith("_by"))
    by_person = doing if said.by_person is None else said.by_person
    about = tuple(name for name in direct if name not in by_person)
    return about if said.of_person is None else said.of_person, by_person


def at_erasure_of(known: Inventory, model: type[models.Model]) -> AtErasure:
    """Return what happens to a person's rows: rows of libraries go, our own are emptied."""
    said = known.model_row(model).at_erasure
    if said is not None:
        return said
    return AtErasure.BLANK if model.__module__.startswith("vlecht.") else AtErasure.DELETE


def _faults_of_model(known: Inventory, model: type[models.Model]) -> list[str]:
    names = model._meta  # noqa: SLF001 -- Django's public name for it
    place = f"{names.app_label}.toml {names.object_name}"
    said = known.model_row(model)
    rows = list(known.fields_of(model))
    about, _by = links_to_person(known, model)
    faults = []
    # A secret may be the installation's own; what is personal is always somebody's.
    personal = [
        row.name for _field, row in rows if row.is_of_a_person and row.data_class != "secret"
    ]
    reachable = about or said.same_email or said.same_id or said.nobody
    if personal and not reachable and names.label_lower != "people.person":
        faults.append(
            f"{place}: {', '.join(personal)} is of a person, and nothing says of whom "
            f"(of_person, same_email, same_id or nobody in a row {names.object_name}.*)"
        )
    columns = {known_field.name for known_field in names.concrete_fields}
    faults += [
        f"{place}.*: there is no field {name}"
        for name in (*said.same_email, *said.same_id, said.expires_from)
        if name and name not in columns
    ]
    if said.expires_from and _days_of(known, said) is None:
        faults.append(f"{place}.*: expires_from needs a keep period in days")
    return faults


def _days_of(known: Inventory, said: ModelRow) -> int | None:
    if said.expires_after_days is not None:
        return said.expires_after_days
    period = known.keep.get(said.keep)
    return period.days if period else None


def days_kept(known: Inventory, model: type[models.Model]) -> int | None:
    """Return after how many days rows of a model go, counted from `expires_from`."""
    said = known.model_row(model)
    return _days_of(known, said) if said.expires_from else None


class _Reader:
    """Reads files and remembers what was wrong with them."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.fields: dict[tuple[str, str, str], FieldRow] = {}
        self.whole: dict[tuple[str, str], ModelRow] = {}
        self.theme_of_app: dict[str, str] = {}

    def keep_periods(self, path: Path) -> dict[str, KeepPeriod]:
        return {
            key: KeepPeriod(key, self._words(row, f"{path.name} {key}"), row.get("days"))
            for key, row in self._tables(path)
            if isinstance(row, dict)
        }

    def themes(self, path: Path) -> dict[str, Theme]:
        return {
            key: Theme(
                key,
                self._words(row.get("title"), f"{path.name} {key} title"),
                self._words(row.get("intro"), f"{path.name} {key} intro"),
            )
            for key, row in self._tables(path)
            if isinstance(row, dict)
        }

    def read_app(self, path: Path) -> None:
        app = path.stem
        for model, rows in self._tables(path):
            if model == "theme" and isinstance(rows, str):
                self.theme_of_app[app] = rows
            elif not isinstance(rows, dict):
                self.faults.append(f"{path.name}: {model} should be a table")
            else:
                for name, row in rows.items():
                    self._read_row((app, model, name), row)

    def _read_row(self, key: tuple[str, str, str], row: Any) -> None:
        app, model, name = key
        place = f"{app}.toml {model}.{name}"
        if not isinstance(row, dict):
            self.faults.append(f"{place} should be a table")
        elif name == WHOLE_ROW:
            self.whole[app, model] = self._whole_row(row, place)
        elif row.get("class") not in DataClass.values:
            self.faults.append(f"{place}: class should be one of {', '.join(DataClass.values)}")
        else:
            self._refuse_unknown(row, _FIELD_KEYS, place)
            self.fields[key] = FieldRow(
                app=app,
                model=model,
                name=name,
                data_class=DataClass(row["class"]),
                purpose=self._words(row.get("purpose"), f"{place} purpose"),
                keep=str(row.get("keep", "")),
                label=self._words(row["label"], f"{place} label") if "label" in row else {},
            )

    def _whole_row(self, row: Mapping[str, Any], place: str) -> ModelRow:
        self._refuse_unknown(row, _ROW_KEYS, place)
        at_erasure = row.get("at_erasure")
        at_expiry = row.get("at_expiry", AtExpiry.DELETE)
        if at_erasure not in {None, *AtErasure}:
            self.faults.append(f"{place}: at_erasure should be one of {', '.join(AtErasure)}")
            at_erasure = None
        if at_expiry not in set(AtExpiry):
            self.faults.append(f"{place}: at_expiry should be one of {', '.join(AtExpiry)}")
            at_expiry = AtExpiry.DELETE
        return ModelRow(
            label=self._words(row["label"], f"{place} label") if "label" in row else {},
            of_person=tuple(row["of_person"]) if "of_person" in row else None,
            by_person=tuple(row["by_person"]) if "by_person" in row else None,
            same_email=tuple(row.get("same_email", ())),
            same_id=tuple(row.get("same_id", ())),
            nobody=str(row.get("nobody", "")),
            at_erasure=AtErasure(at_erasure) if at_erasure else None,
            at_expiry=AtExpiry(at_expiry),
            expires_from=str(row.get("expires_from", "")),
            expires_after_days=row.get("expires_after_days"),
            keep=str(row.get("keep", "")),
        )

    def _refuse_unknown(self, row: Mapping[str, Any], known: frozenset[str], place: str) -> None:
        self.faults += [
            f"{place}: {key!r} means nothing here" for key in sorted(row.keys() - known)
        ]

    def _words(self, value: Any, place: str) -> Words:
        words = value if isinstance(value, dict) else {}
        told = {language: words.get(language) for language in sorted(LANGUAGES)}
        if not all(isinstance(text, str) and text.strip() for text in told.values()):
            self.faults.append(f"{place}: words are missing in nl or en")
        return {language: str(text or "") for language, text in told.items()}

    def _tables(self, path: Path) -> list[tuple[str, Any]]:
        try:
            return list(tomllib.loads(path.read_text(encoding="utf-8")).items())
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            self.faults.append(f"{path.name} cannot be read: {error}")
            return []
