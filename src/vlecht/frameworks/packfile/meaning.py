"""What a schema cannot say: keys that must differ, references that must exist, counts that must add up.

Each check walks over plain values that may still have the wrong shape and says nothing about those:
the schema already did.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from vlecht.frameworks.packfile.faults import suggestion
from vlecht.frameworks.packfile.nodes import Node, listed, nodes_of
from vlecht.frameworks.packfile.outline import Outline, Path, Plain

#: Kinds that are a word of the field: they need an explanation.
_NEEDS_DEFINITION: Final = frozenset({"concept", "phase"})
#: Below this, Dutch and English may well be the same: names, abbreviations, loan words.
_LONG_ENOUGH_TO_TRANSLATE: Final = 40


def check_pack_meaning(outline: Outline) -> None:
    """Check a pack within itself."""
    root = outline.root
    nodes = list(nodes_of(root))
    sources = _keys(outline, root, "sources")
    bases = {
        str(base.get("key")): base.get("count")
        for base in listed(root, "bases")
        if isinstance(base, dict)
    }
    _keys(outline, root, "bases")
    for number, base in enumerate(listed(root, "bases")):
        if isinstance(base, dict):
            _known(outline, ("bases", number, "source"), base.get("source"), sources, "source")
    first_at = _unique(outline, ((node.path, node.fields.get("key")) for node in nodes))
    for node in nodes:
        _check_definition(outline, node)
        _check_references(outline, node, list(first_at))
        for number, evidence in enumerate(listed(node.fields, "evidence")):
            if isinstance(evidence, dict):
                path = (*node.path, "evidence", number)
                _known(outline, (*path, "source"), evidence.get("source"), sources, "source")
                _check_count(outline, path, evidence, bases)
    _check_translations(outline, root, ())


def check_methods_meaning(outline: Outline) -> None:
    """Check a file of method descriptions within itself."""
    root = outline.root
    sources = _keys(outline, root, "sources")
    _keys(outline, root, "methods")
    for number, method in enumerate(listed(root, "methods")):
        if not isinstance(method, dict):
            continue
        path: Path = ("methods", number)
        named_only = method.get("coverage") == "named_only"
        if named_only and "text" in method:
            outline.fault("named_only_with_text", (*path, "text"))
        if not named_only and "text" not in method and "coverage" in method:
            outline.fault("missing_definition", path, at=outline.position(path))
        for place, entry in enumerate(listed(method, "sources")):
            if isinstance(entry, dict):
                here = (*path, "sources", place, "source")
                _known(outline, here, entry.get("source"), sources, "source")
    _check_translations(outline, root, ())


def check_words_meaning(outline: Outline) -> None:
    """Check that no word is listed twice."""
    words = (
        (("words", number), entry.get("word"))
        for number, entry in enumerate(listed(outline.root, "words"))
        if isinstance(entry, dict)
    )
    _unique(outline, words, field="word")


def check_methods_known(outline: Outline, methods: set[str]) -> None:
    """Check the references to methods, once every method is known."""
    for node in nodes_of(outline.root):
        if "method" in node.fields:
            _known(outline, (*node.path, "method"), node.fields["method"], list(methods), "method")
    for number, entry in enumerate(listed(outline.root, "words")):
        for place, key in enumerate(listed(entry, "methods") if isinstance(entry, dict) else []):
            here: Path = ("words", number, "methods", place)
            _known(outline, here, key, list(methods), "method")


def check_other_packs_known(outline: Outline, items: set[str]) -> None:
    """Check the references to items of other packs (`pack/key`), once every pack is known."""
    for node in nodes_of(outline.root):
        for number, reference in enumerate(listed(node.fields, "related")):
            if isinstance(reference, str) and "/" in reference:
                _known(outline, (*node.path, "related", number), reference, list(items), "item")


def _keys(outline: Outline, root: Mapping[str, Any], name: str) -> list[str]:
    entries = [
        ((name, number), entry.get("key"))
        for number, entry in enumerate(listed(root, name))
        if isinstance(entry, dict)
    ]
    return list(_unique(outline, entries))


def _unique(
    outline: Outline, entries: Iterable[tuple[Path, Plain]], field: str = "key"
) -> dict[str, int]:
    first_at: dict[str, int] = {}
    for path, key in entries:
        if not isinstance(key, str):
            continue
        here = (*path, field)
        if key in first_at:
            outline.fault("duplicate_key", here, key=key[:80], first=first_at[key])
        else:
            first_at[key] = outline.position(here).line
    return first_at


def _known(outline: Outline, path: Path, key: Plain, known: Iterable[str], what: str) -> None:
    if isinstance(key, str) and key not in (known := list(known)):
        filled: dict[str, Any] = dict(suggestion(key, known))
        outline.fault(f"unknown_{what}", path, key=key[:80], **filled)


def _check_definition(outline: Outline, node: Node) -> None:
    if node.status == "named_only" and "text" in node.fields:
        outline.fault("named_only_with_text", (*node.path, "text"))
    needs = node.kind in _NEEDS_DEFINITION and node.status != "named_only"
    if needs and "text" not in node.fields:
        outline.fault("missing_definition", node.path, at=outline.position(node.path))


def _check_references(outline: Outline, node: Node, keys: list[str]) -> None:
    for name in ("overlaps", "related"):
        for number, key in enumerate(listed(node.fields, name)):
            path = (*node.path, name, number)
            if key == node.key:
                outline.fault("points_to_itself", path, key=str(key)[:80])
            elif isinstance(key, str) and "/" not in key:
                _known(outline, path, key, keys, "item")


def _check_count(
    outline: Outline, path: Path, evidence: Mapping[str, Any], bases: Mapping[str, Any]
) -> None:
    count, basis, base = (evidence.get(name) for name in ("respondents", "basis", "base"))
    if "base" in evidence:
        _known(outline, (*path, "base"), base, bases, "base")
    if "respondents" not in evidence:
        if basis in {"stated", "counted"}:
            outline.fault("basis_without_count", (*path, "basis"))
        return
    here = (*path, "respondents")
    if evidence.get("kind") in {"literature", "experts"}:
        outline.fault("count_not_own_networks", here)
    if basis in {None, "not_stated"}:
        outline.fault("count_without_basis", here)
    total = bases.get(base) if isinstance(base, str) else None
    if isinstance(count, int) and isinstance(total, int) and count > total:
        outline.fault("more_than_base", here, count=count, total=total, key=base)


def _check_translations(outline: Outline, value: Plain, path: Path) -> None:
    for pair_path, dutch, english in _pairs(value, path):
        if dutch == english and len(dutch) > _LONG_ENOUGH_TO_TRANSLATE and " " in dutch:
            outline.fault("same_in_both_languages", (*pair_path, "en"))


def _pairs(value: Plain, path: Path) -> Iterator[tuple[Path, str, str]]:
    if isinstance(value, dict):
        dutch, english = value.get("nl"), value.get("en")
        if isinstance(dutch, str) and isinstance(english, str):
            yield path, dutch, english
        for name, inner in value.items():
            yield from _pairs(inner, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _pairs(inner, (*path, number))
