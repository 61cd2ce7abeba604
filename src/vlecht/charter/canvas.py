"""The start canvas as it is shipped: parts and fields, read from the content file.

The file is data that a domain expert edits; this module turns it into frozen objects and says
what is wrong with it. Nothing here knows the database.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import resources
from typing import Any, Final

from django.utils.translation import get_language

CONTROLS: Final = frozenset({"line", "text", "choice", "scale", "seat"})
CONDITIONS: Final = ("motivation", "capacity", "opportunity")
# This field is the issue of the network itself: what one says, the other says too.
ISSUE_FIELD: Final = "issue"
# Every employer at the table gets a field of its own beside this one.
EMPLOYER_FIELD: Final = "employers_satisfied"
# A seat is two things to write: who, and which strands of knowledge they bring.
STRANDS_SUFFIX: Final = "_strands"


class CanvasFileError(ValueError):
    """The content file says something that cannot be."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in Dutch and English; reads in the language of who looks."""

    nl: str = ""
    en: str = ""

    def __str__(self) -> str:
        return self.en if (get_language() or "nl").startswith("en") and self.en else self.nl

    def __bool__(self) -> bool:
        return bool(self.nl)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a choice or a scale."""

    key: str
    words: Words


@dataclass(frozen=True, slots=True)
class Example:
    """What a real network had here."""

    words: Words
    network: str


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in."""

    key: str
    control: str
    is_light: bool
    label: Words
    help: Words
    example: Example
    choices: tuple[Choice, ...]
    prompts: tuple[str, ...]

    @property
    def stored_keys(self) -> tuple[str, ...]:
        """The keys under which its texts are kept."""
        return (self.key, self.key + STRANDS_SUFFIX) if self.control == "seat" else (self.key,)


@dataclass(frozen=True, slots=True)
class Part:
    """Fields that belong together."""

    key: str
    title: Words
    intro: Words
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Canvas:
    """The whole canvas."""

    version: str
    credit: Words
    parts: tuple[Part, ...]

    def fields(self) -> Iterator[Field]:
        """Yield every field in the order of the page."""
        for part in self.parts:
            yield from part.fields

    def field_named(self, stored_key: str) -> Field | None:
        """Return the field that keeps a text under this key."""
        return self._by_key().get(stored_key)

    def _by_key(self) -> dict[str, Field]:
        return {key: field for field in self.fields() for key in field.stored_keys}

    def stored_keys(self) -> frozenset[str]:
        """Return every key under which a text may be kept."""
        return frozenset(self._by_key())


def with_employers(canvas: Canvas, employers: Iterable[tuple[str, str]]) -> Canvas:
    """Return the canvas with, after the field about employers, one for each (id, name)."""
    general = canvas.field_named(EMPLOYER_FIELD)
    if general is None:
        return canvas
    each = tuple(
        replace(
            general,
            key=f"{EMPLOYER_FIELD}_{number}",
            label=Words(f"Wanneer is {name} tevreden?", f"When is {name} satisfied?"),
            help=Words(),
        )
        for number, name in employers
    )
    parts = []
    for part in canvas.parts:
        fields: list[Field] = []
        for field in part.fields:
            fields += [field, *each] if field == general else [field]
        parts.append(replace(part, fields=tuple(fields)))
    return replace(canvas, parts=tuple(parts))


@functools.cache
def shipped_canvas() -> Canvas:
    """Return the canvas of the package."""
    source = resources.files("vlecht.charter").joinpath("content/start-canvas.toml")
    return read_canvas(source.read_text("utf-8"))


def read_canvas(text: str) -> Canvas:
    """Return the canvas that a content file describes.

    Raises
    ------
    CanvasFileError
        With the field and what is wrong with it.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CanvasFileError(str(error)) from error
    canvas = Canvas(
        version=str(document.get("version", "")),
        credit=_words(document, "credit", "the file"),
        parts=tuple(_part(part) for part in document.get("part", ())),
    )
    keys = [key for field in canvas.fields() for key in field.stored_keys]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        raise CanvasFileError(f"fields occur twice: {', '.join(twice)}")
    absent = [key for key in (*CONDITIONS, ISSUE_FIELD, EMPLOYER_FIELD) if key not in keys]
    if absent:
        raise CanvasFileError(f"the program needs the fields {', '.join(absent)}")
    return canvas


def _part(raw: Mapping[str, Any]) -> Part:
    key = str(raw.get("key", ""))
    return Part(
        key=key,
        title=_words(raw, "title", key),
        intro=_words(raw, "intro", key, may_lack=True),
        fields=tuple(_field(field) for field in raw.get("field", ())),
    )


def _field(raw: Mapping[str, Any]) -> Field:
    key = str(raw.get("key", ""))
    control = str(raw.get("control", ""))
    if not key.isidentifier():
        raise CanvasFileError(f"a field has no usable key: {key!r}")
    if control not in CONTROLS:
        raise CanvasFileError(f"{key}: there is no control {control!r}")
    choices = tuple(
        Choice(str(choice.get("key", "")), Words(choice.get("nl", ""), choice.get("en", "")))
        for choice in raw.get("choices", ())
    )
    if (control in {"choice", "scale"}) != bool(choices):
        raise CanvasFileError(f"{key}: choices belong to a choice or a scale, and only there")
    example = raw.get("example") or {}
    if not example.get("network"):
        raise CanvasFileError(f"{key}: has no example with a source")
    return Field(
        key=key,
        control=control,
        is_light=bool(raw.get("light", False)),
        label=_words(raw, "label", key),
        help=_words(raw, "help", key, may_lack=True),
        example=Example(_words(raw, "example", key), str(example["network"])),
        choices=choices,
        prompts=tuple(str(prompt) for prompt in raw.get("prompts", ())),
    )


def _words(raw: Mapping[str, Any], name: str, where: str, *, may_lack: bool = False) -> Words:
    found = raw.get(name) or {}
    words = Words(str(found.get("nl", "")).strip(), str(found.get("en", "")).strip())
    if not may_lack and not (words.nl and words.en):
        raise CanvasFileError(f"{where}: {name} needs a text in nl and in en")
    return words
