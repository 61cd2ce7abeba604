"""Turn the text of a content file into plain values, and remember where each of them stands.

The files are YAML, in a small safe part of it: no anchors, aliases, tags or second documents.
Words such as `no` and `on` stay text, so a Dutch or Norwegian word never becomes `false`; only
`true`, `false` and whole numbers are more than text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import yaml

from vlecht.frameworks.packfile.faults import PackFault

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]

LARGEST_FILE_KB: Final = 1024
DEEPEST: Final = 12
MOST_VALUES: Final = 60_000
_WHOLE_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
#: Everything that no editor shows: C0 and C1 controls (but tab and line ends), surrogates and
#: the two non-characters, line ends that editors do not count. Bidirectional overrides too: they make a line read otherwise than it is.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Position:
    line: int
    column: int


START: Final = Position(1, 1)


@dataclass(slots=True)
class Outline:
    """The plain values of a file with the position of every field and value."""

    file: str
    root: dict[str, Plain] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)
    fields: dict[Path, Position] = field(default_factory=dict)
    faults: list[PackFault] = field(default_factory=list)

    def position(self, path: Path) -> Position:
        """Return where the value at this path starts, or its nearest parent that is there."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, START)

    def field_position(self, path: Path) -> Position:
        """Return where the name of this field stands."""
        return self.fields.get(path) or self.position(path)

    def fault(self, code: str, path: Path, *, at: Position | None = None, **values: object) -> None:
        """Note a fault at a path."""
        where = at or self.position(path)
        filled = tuple(sorted((name, str(value)) for name, value in values.items()))
        self.faults.append(
            PackFault(self.file, where.line, where.column, written(path), code, filled)
        )


def written(path: Path) -> str:
    """Write a path as people do: elements[2].title.nl, counted from 1."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if text else part
    return text[:200]


def read_outline(data: bytes, file: str) -> Outline:
    """Read the bytes of one file. Never raises: what is wrong stands in `faults`."""
    outline = Outline(file)
    text = _text(data, outline)
    if text is None:
        return outline
    builder = _Builder(outline)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                return outline
    except yaml.MarkedYAMLError as error:
        _note_syntax(error, text, outline)
        return outline
    except (yaml.YAMLError, ValueError):  # escapes of characters that cannot be
        outline.fault("cannot_read", ())
        return outline
    builder.finish()
    return outline


def _text(data: bytes, outline: Outline) -> str | None:
    if len(data) > LARGEST_FILE_KB * 1024:
        outline.fault("file_too_large", (), limit=LARGEST_FILE_KB)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        outline.fault("not_utf8", (), at=_position_in(before, len(before)))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _INVISIBLE.search(text):
        number = f"{ord(found.group()):04X}"
        at = _position_in(text, found.start())
        outline.fault("control_character", (), at=at, number=number)
        return None
    if not text.strip():
        outline.fault("empty_file", ())
        return None
    return text


def _position_in(text: str, index: int) -> Position:
    before = text[:index]
    return Position(before.count("\n") + 1, index - (before.rfind("\n") + 1) + 1)


#: Part of what the YAML reader says → our fault. The first that fits counts.
_SYNTAX: Final = (
    ("mapping values are not allowed", "colon_in_text"),
    ("cannot start any token", "start_mark"),
    ("escape", "cannot_read"),
    ("found a tab", "tab"),
    ("unexpected end of stream", "open_quote"),
    ("quoted scalar", "open_quote"),
    ("undefined alias", "reference_mark"),
    ("alias", "reference_mark"),
    ("anchor", "reference_mark"),
    ("tag", "reference_mark"),
    ("did not find expected", "indentation"),
    ("expected <block end>", "indentation"),
    ("could not find expected ':'", "indentation"),
    ("expected ',' or", "indentation"),
)


def _note_syntax(error: yaml.MarkedYAMLError, text: str, outline: Outline) -> None:
    mark = error.problem_mark or error.context_mark
    at = Position(mark.line + 1, mark.column + 1) if mark else START
    last_line = text.rstrip("\n").count("\n") + 1
    said = f"{error.problem or ''} {error.context or ''}"
    code = next((ours for part, ours in _SYNTAX if part in said), "cannot_read")
    if (
        code == "start_mark"
        and mark
        and text.split("\n")[mark.line][mark.column :].startswith("\t")
    ):
        code = "tab"
    if (
        code == "open_quote" and error.context_mark
    ):  # where the text started, not where the file ends
        at = Position(error.context_mark.line + 1, error.context_mark.column + 1)
    if at.line > last_line:  # the reader notices at the end of the file
        at = Position(last_line, 1)
    outline.fault(code, (), at=at)


@dataclass(slots=True)
class _Open:
    """A list or a set of fields that is not closed yet."""

    value: list[Plain] | dict[str, Plain]
    path: Path
    name: str | None = None
    skip: bool = False


class _Builder:
    """Builds the values from the reader's events, without recursion: depth cannot hurt it."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.stack: list[_Open] = []
        self.root: Plain = None
        self.documents = 0
        self.counted = 0

    def take(self, event: yaml.Event) -> bool:
        """Take one event; return False when reading on makes no sense."""
        mark = event.start_mark
        at = Position(mark.line + 1, mark.column + 1) if mark else START
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.outline.fault("second_document", (), at=at)
            return self.documents == 1
        if isinstance(event, yaml.AliasEvent):
            self.outline.fault("reference_mark", self._path(), at=at)
            return False
        if isinstance(event, yaml.NodeEvent):
            return self._node(event, at)
        if isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
        return True

    def finish(self) -> None:
        """Hand over the root, which must be a set of fields."""
        if isinstance(self.root, dict):
            self.outline.root = self.root
        else:
            self.outline.fault("not_a_mapping", ())

    def _node(self, event: yaml.NodeEvent, at: Position) -> bool:
        self.counted += 1
        marked = event.anchor or (getattr(event, "tag", None) and not _plain_tag(event))
        if marked:
            self.outline.fault("reference_mark", self._path(), at=at)
            return False
        if self.counted > MOST_VALUES:
            self.outline.fault("too_many", (), at=at)
            return False
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, at)
            return True
        if len(self.stack) >= DEEPEST:
            self.outline.fault("too_deep", self._path(), at=at, limit=DEEPEST)
            return False
        return self._collection(event, at)

    def _collection(self, event: yaml.NodeEvent, at: Position) -> bool:
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.name is None:
            self.outline.fault("key_not_text", top.path, at=at)
            return False
        path = self._path()
        value: list[Plain] | dict[str, Plain] = (
            [] if isinstance(event, yaml.SequenceStartEvent) else {}
        )
        self._place(value, at)
        self.stack.append(_Open(value, path))
        return True

    def _scalar(self, event: yaml.ScalarEvent, at: Position) -> None:
        top = self.stack[-1] if self.stack else None
        if top is None or isinstance(top.value, list) or top.name is not None:
            self._place(_value(event), at)
            return
        name = str(event.value)
        path = (*top.path, name)
        top.name = name
        if name in top.value:
            first = self.outline.fields[path].line
            self.outline.fault("duplicate_field", path, at=at, name=name[:80], first=first)
            top.skip = True
        else:
            self.outline.fields[path] = at

    def _path(self) -> Path:
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            return (*top.path, len(top.value))
        return top.path if top.name is None else (*top.path, top.name)

    def _place(self, value: Plain, at: Position) -> None:
        if not self.stack:
            self.root = value
            self.outline.values[()] = at
            return
        top = self.stack[-1]
        if isinstance(top.value, list):
            self.outline.values[*top.path, len(top.value)] = at
            top.value.append(value)
            return
        name = top.name or ""
        if not top.skip:
            self.outline.values[*top.path, name] = at
            top.value[name] = value
        top.name, top.skip = None, False


def _plain_tag(event: yaml.NodeEvent) -> bool:
    """Tell whether the reader itself made up this tag (it does so for quoted text)."""
    implicit = getattr(event, "implicit", None)
    return any(implicit) if isinstance(implicit, tuple) else bool(implicit)


def _value(event: yaml.ScalarEvent) -> Plain:
    text = _INVISIBLE.sub("", str(event.value))  # an escape such as "\0" may still make one
    if event.style:  # quoted or a block; one reader says '' for plain, the other None
        return text.strip()
    if text in {"", "~", "null"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text


def leaves(value: Plain, path: Path = ()) -> Iterator[tuple[Path, Plain]]:
    """Walk over every value that is no list and no set of fields, in the order of the file."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, number))
    else:
        yield path, value
