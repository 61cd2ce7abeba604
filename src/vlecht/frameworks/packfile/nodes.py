"""The elements, themes and items of a pack as one flat list, each with its path and its parent.

Works on any plain values, also on those of a file with faults: what has the wrong shape is skipped.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from vlecht.frameworks.packfile.outline import Path

ELEMENT: Final = "element"
THEME: Final = "theme"
ITEM: Final = "item"


@dataclass(frozen=True, slots=True)
class Node:
    """One element, theme or item as it stands in the file."""

    level: str
    path: Path
    parent_key: str
    fields: Mapping[str, Any]

    @property
    def key(self) -> str:
        return str(self.fields.get("key", ""))

    @property
    def kind(self) -> str:
        return str(self.fields.get("kind", "group"))

    @property
    def status(self) -> str:
        return str(self.fields.get("status", "checked"))


def nodes_of(document: Mapping[str, Any]) -> Iterator[Node]:
    """Walk over the nodes in the order of the file, parents first."""
    for element, path in _entries(document, "elements", ()):
        yield Node(ELEMENT, path, "", element)
        element_key = str(element.get("key", ""))
        for item, item_path in _entries(element, "items", path):
            yield Node(ITEM, item_path, element_key, item)
        for theme, theme_path in _entries(element, "themes", path):
            yield Node(THEME, theme_path, element_key, theme)
            theme_key = str(theme.get("key", ""))
            for item, item_path in _entries(theme, "items", theme_path):
                yield Node(ITEM, item_path, theme_key, item)


def _entries(
    parent: Mapping[str, Any], name: str, path: Path
) -> Iterator[tuple[Mapping[str, Any], Path]]:
    for number, entry in enumerate(listed(parent, name)):
        if isinstance(entry, dict):
            yield entry, (*path, name, number)


def listed(parent: Mapping[str, Any], name: str) -> list[Any]:
    """Return the list in this field, or an empty one."""
    value = parent.get(name)
    return value if isinstance(value, list) else []
