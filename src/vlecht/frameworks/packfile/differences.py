"""What differs between two versions of a pack, node by node and field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from vlecht.frameworks.packfile.nodes import Node, nodes_of

ADDED: Final = "added"
REMOVED: Final = "removed"
CHANGED: Final = "changed"
#: Fields that hold other nodes; those are compared on their own.
_NESTED: Final = frozenset({"elements", "themes", "items"})


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field: what it was and what it becomes. Empty means: not there."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One node, or the top of the file (with an empty key)."""

    change: str
    key: str
    title: Mapping[str, str]
    fields: tuple[FieldDifference, ...] = ()


def differences_between(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[Difference, ...]:
    """Compare two documents: first the top, then the nodes of the new one, then what is gone."""
    old = {node.key: node for node in nodes_of(before)}
    new = {node.key: node for node in nodes_of(after)}
    found = []
    if top := _fields_between(before, after):
        found.append(Difference(CHANGED, "", after.get("title", {}), top))
    for key, node in new.items():
        if key not in old:
            found.append(
                Difference(ADDED, key, node.fields["title"], _fields_between({}, node.fields))
            )
        elif fields := _node_fields(old[key], node):
            found.append(Difference(CHANGED, key, node.fields["title"], fields))
    found += [
        Difference(REMOVED, key, node.fields["title"])
        for key, node in old.items()
        if key not in new
    ]
    return tuple(found)


def _node_fields(before: Node, after: Node) -> tuple[FieldDifference, ...]:
    fields = _fields_between(before.fields, after.fields)
    if before.parent_key != after.parent_key:
        moved = FieldDifference("in", before.parent_key, after.parent_key)
        return (moved, *fields)
    return fields


def _fields_between(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[FieldDifference, ...]:
    old, new = dict(_flat(before, "")), dict(_flat(after, ""))
    names = [*new, *(name for name in old if name not in new)]
    return tuple(
        FieldDifference(name, old.get(name, ""), new.get(name, ""))
        for name in names
        if old.get(name, "") != new.get(name, "")
    )


def _flat(value: Any, path: str) -> list[tuple[str, str]]:
    if isinstance(value, Mapping):
        return [
            pair
            for name, inner in value.items()
            if name not in _NESTED
            for pair in _flat(inner, f"{path}.{name}" if path else name)
        ]
    if isinstance(value, list):
        return [
            pair
            for number, inner in enumerate(value, start=1)
            for pair in _flat(inner, f"{path}[{number}]")
        ]
    return [(path, str(value))]
