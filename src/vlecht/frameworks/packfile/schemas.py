"""The published schemas, and what their complaints mean in plain words."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import jsonschema

from vlecht.frameworks.packfile.faults import suggestion
from vlecht.frameworks.packfile.outline import START, Outline, Plain

#: The value of `format` → the file name of its schema. Also the name in its public address.
SCHEMA_OF_FORMAT: Final = {
    "vlecht-pack/1": "pack-1",
    "vlecht-methods/1": "methods-1",
    "vlecht-words/1": "words-1",
}
_FOLDER: Final = Path(__file__).parent / "schema"
_LANGUAGES: Final = {"nl": ("Nederlands", "Dutch"), "en": ("Engels", "English")}
_EXPECTED: Final = {
    "string": "expected_text",
    "integer": "expected_whole_number",
    "boolean": "expected_yes_no",
    "array": "expected_list",
    "object": "expected_fields",
}


def schema_text(name: str) -> str:
    """Return the JSON text of a published schema, such as `pack-1`."""
    if name not in SCHEMA_OF_FORMAT.values():
        raise KeyError(name)
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")


@cache
def _validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(schema_text(name)))


def check_schema(outline: Outline) -> str | None:
    """Check the values against the schema that `format` names; return that format if it is ours."""
    given = outline.root.get("format")
    known = isinstance(given, str) and given in SCHEMA_OF_FORMAT
    if "format" not in outline.root:
        outline.fault("missing_field", ("format",), at=START, name="format")
    elif not known:
        choices = ", ".join(SCHEMA_OF_FORMAT)
        outline.fault("wrong_format", ("format",), value=_short(given), choices=choices)
    if not isinstance(given, str) or not known:
        return None
    for error in _validator(SCHEMA_OF_FORMAT[given]).iter_errors(outline.root):
        _note(error, outline)
    return given


def _note(error: jsonschema.ValidationError, outline: Outline) -> None:
    path = tuple(error.absolute_path)
    _MEANING.get(str(error.validator), _wrong_shape)(error, path, outline)


_Meaning = Callable[[jsonschema.ValidationError, tuple[str | int, ...], Outline], None]


def _required(error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
    # The reader of `required` complains once per missing name, in order; find which one this is.
    name = next(name for name in error.validator_value if error.message.startswith(repr(name)))
    at = outline.field_position(path)
    if name in _LANGUAGES:
        dutch, english = _LANGUAGES[name]
        outline.fault(
            "missing_translation", (*path, name), at=at, language_nl=dutch, language_en=english
        )
    elif name == "evidence":
        outline.fault("missing_evidence", (*path, name), at=at)
    else:
        outline.fault("missing_field", (*path, name), at=at, name=name)


def _unknown_field(error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
    known = list(error.schema["properties"])
    for name in error.instance:
        if name not in known:
            here = (*path, name)
            at = outline.field_position(here)
            if error.instance[name] is None and " " in name:
                outline.fault("comma_in_text", path, at=at)
                continue
            filled: dict[str, Any] = dict(suggestion(name, known))
            outline.fault("unknown_field", here, at=at, name=_short(name), **filled)


def _one_of(error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
    if isinstance(error.instance, str):  # anything else is told by `type`
        choices = ", ".join(error.validator_value)
        outline.fault("not_one_of", path, value=_short(error.instance), choices=choices)


def _type(error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
    expected = _EXPECTED[error.validator_value]
    outline.fault("empty" if error.instance is None else expected, path)


def _pattern(error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
    outline.fault(error.schema.get("x-fault", "wrong_shape"), path)


def _limit(code: str) -> _Meaning:
    def note(error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
        outline.fault(code, path, limit=error.validator_value)

    return note


def _empty(_error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
    outline.fault("empty", path)


def _out_of_range(error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
    outline.fault("number_out_of_range", path, value=error.instance)


def _wrong_shape(_error: Any, path: tuple[str | int, ...], outline: Outline) -> None:
    outline.fault("wrong_shape", path)


_MEANING: Final[dict[str, _Meaning]] = {
    "required": _required,
    "additionalProperties": _unknown_field,
    "enum": _one_of,
    "type": _type,
    "pattern": _pattern,
    "minLength": _empty,
    "maxLength": _limit("too_long"),
    "minItems": _limit("too_short_list"),
    "maxItems": _limit("too_long_list"),
    "minimum": _out_of_range,
    "maximum": _out_of_range,
}


def _short(value: Plain) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"  # noqa: PLR2004  one line on a page
