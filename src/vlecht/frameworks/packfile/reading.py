"""Read content files: one from bytes, or all in some folders with the references between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from vlecht.frameworks.packfile.faults import PackFault
from vlecht.frameworks.packfile.meaning import (
    check_methods_known,
    check_methods_meaning,
    check_other_packs_known,
    check_pack_meaning,
    check_words_meaning,
)
from vlecht.frameworks.packfile.nodes import listed, nodes_of
from vlecht.frameworks.packfile.outline import LARGEST_FILE_KB, Outline, read_outline
from vlecht.frameworks.packfile.schemas import check_schema

PACK: Final = "vlecht-pack/1"
METHODS: Final = "vlecht-methods/1"
WORDS: Final = "vlecht-words/1"

_CHECKS: Final = {
    PACK: check_pack_meaning,
    METHODS: check_methods_meaning,
    WORDS: check_words_meaning,
}
_PACKAGE: Final = Path(__file__).parents[2]
#: Where the program's own content stands: packs here, method descriptions in `methods`.
SHIPPED: Final = (_PACKAGE / "frameworks" / "content", _PACKAGE / "methods" / "content")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of one file: its values when it is sound, else its faults in reading order."""

    file: str
    format: str | None
    document: dict[str, Any]
    faults: tuple[PackFault, ...]

    @property
    def is_sound(self) -> bool:
        return not self.faults


@dataclass(frozen=True, slots=True)
class KnownContent:
    """What references may point to: `pack/key` of items, and keys of methods."""

    items: frozenset[str] = frozenset()
    methods: frozenset[str] = frozenset()


def read_content(data: bytes, file: str, known: KnownContent | None = None) -> Reading:
    """Read and check one file. Never raises on what is in it.

    References to other files are checked only when `known` says what there is.
    """
    outline, form = _read(data, file)
    if known is not None:
        _check_between(outline, form, known)
    return _reading(outline, form)


def check_packs(paths: Sequence[Path | str] = ()) -> list[PackFault]:
    """Check content files and folders, the shipped ones when none is named; return every fault.

    References may point to anything in these paths or in the shipped content.
    """
    chosen = [Path(path) for path in paths] or list(SHIPPED)
    faults: list[PackFault] = []
    outlines = []
    for path in _files_in(chosen, faults):
        data = _bytes_of(path)
        if data is None:
            faults.append(PackFault(str(path), 1, 1, "", "file_missing"))
        else:
            outlines.append(_read(data, str(path)))
    known = _known_in([*outlines, *(_shipped_outlines() if paths else [])])
    _check_twice(outlines)
    for outline, form in outlines:
        _check_between(outline, form, known)
        faults.extend(outline.faults)
    return sorted(set(faults))


def shipped_content() -> list[tuple[Path, bytes]]:
    """Return the files that come with the program, in a fixed order."""
    faults: list[PackFault] = []
    return [(path, path.read_bytes()) for path in _files_in(SHIPPED, faults)]


@cache
def shipped_readings() -> tuple[tuple[Reading, str], ...]:
    """Return the shipped files, read, each with its text. They do not change while we run."""
    return tuple(
        (read_content(data, path.name), data.decode("utf-8-sig"))
        for path, data in shipped_content()
    )


@cache
def shipped_known() -> KnownContent:
    """Return what references to the shipped content may point to."""
    return _known_in(_shipped_outlines())


def _read(data: bytes, file: str) -> tuple[Outline, str | None]:
    outline = read_outline(data, file)
    if outline.faults and not outline.root:
        return outline, None
    form = check_schema(outline)
    if form is not None:
        _CHECKS[form](outline)
    return outline, form


def _reading(outline: Outline, form: str | None) -> Reading:
    faults = tuple(sorted(set(outline.faults)))
    document = {} if faults else dict(outline.root)
    return Reading(outline.file, form, document, faults)


def _check_between(outline: Outline, form: str | None, known: KnownContent) -> None:
    if form is None:
        return
    own = {f"{outline.root.get('key')}/{node.key}" for node in nodes_of(outline.root)}
    check_other_packs_known(outline, set(known.items) | own)
    check_methods_known(outline, set(known.methods))


def _known_in(outlines: Iterable[tuple[Outline, str | None]]) -> KnownContent:
    items: set[str] = set()
    methods: set[str] = set()
    for outline, form in outlines:
        if form == PACK:
            items |= {f"{outline.root.get('key')}/{node.key}" for node in nodes_of(outline.root)}
        elif form == METHODS:
            methods |= {
                str(method.get("key"))
                for method in listed(outline.root, "methods")
                if isinstance(method, dict)
            }
    return KnownContent(frozenset(items), frozenset(methods))


def _check_twice(outlines: list[tuple[Outline, str | None]]) -> None:
    seen: dict[tuple[str | None, str, str], str] = {}
    for outline, form in outlines:
        key, version = str(outline.root.get("key")), str(outline.root.get("version"))
        other = seen.setdefault((form, key, version), outline.file)
        if form is not None and other != outline.file:
            outline.fault("pack_twice", ("key",), key=key, version=version, other=other)


def _shipped_outlines() -> list[tuple[Outline, str | None]]:
    return [_read(data, str(path)) for path, data in shipped_content()]


def _files_in(paths: Iterable[Path], faults: list[PackFault]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        found = sorted(path.rglob("*.yaml"))
        if not found:
            faults.append(PackFault(str(path), 1, 1, "", "no_files"))
        files.extend(found)
    return files


def _bytes_of(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE_KB * 1024 + 1)
    except OSError:
        return None
