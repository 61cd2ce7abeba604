"""A pack as a page shows it: a tree of nodes, each with its evidence in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vlecht.frameworks.models import PackItem, PackVersion
from vlecht.frameworks.models.content_pack import in_own_language
from vlecht.frameworks.packfile.differences import Difference, differences_between
from vlecht.frameworks.packfile.outline import read_outline
from vlecht.frameworks.vocabulary import (
    EVIDENCE_ICONS,
    CountBasis,
    EvidenceKind,
    ItemLevel,
    ItemStatus,
    ReadingPath,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvidence:
    """One piece of evidence: what kind, from which source, and how many said so."""

    kind: str
    label: str
    icon: str
    citation: str
    address: str
    rights: str
    place: str
    count: str
    short_count: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackChanges:
    """What publishing would change; `current` is None when the pack is new."""

    current: PackVersion | None
    differences: tuple[Difference, ...]
    is_same: bool


@dataclass(slots=True, kw_only=True)
class ShownNode:
    """A node with what stands below it."""

    item: PackItem
    evidence: list[ShownEvidence]
    status: str
    themes: list[ShownNode] = field(default_factory=list)
    items: list[ShownNode] = field(default_factory=list)

    @property
    def kinds(self) -> list[ShownEvidence]:
        """Return one piece of evidence of each kind, for a short line."""
        return list({evidence.kind: evidence for evidence in self.evidence}.values())

    @property
    def short_count(self) -> str:
        """Return the number alone, for a list; its base and how it is known stand on its page."""
        return next(
            (evidence.short_count for evidence in self.evidence if evidence.short_count), ""
        )


def shown_tree(
    version: PackVersion, items: Iterable[PackItem], *, path: ReadingPath
) -> list[ShownNode]:
    """Return the elements of a pack, with everything below them or only the themes to start with."""
    elements: dict[str, ShownNode] = {}
    themes: dict[str, ShownNode] = {}
    for item in items:
        node = shown_node(version, item)
        if item.level == ItemLevel.ELEMENT:
            elements[item.key] = node
        elif item.level == ItemLevel.THEME:
            if path == ReadingPath.DEEP or item.is_top:
                themes[item.key] = node
                elements[item.parent_key].themes.append(node)
        elif parent := themes.get(item.parent_key) or elements.get(item.parent_key):
            parent.items.append(node)
    shown = list(elements.values())
    if path == ReadingPath.LIGHT:
        return [node for node in shown if node.themes]
    return shown


def shown_node(version: PackVersion, item: PackItem) -> ShownNode:
    """Return one node with its evidence in words."""
    sources = {source["key"]: source for source in version.about.get("sources", [])}
    bases = {base["key"]: base for base in version.about.get("bases", [])}
    status = "" if item.status == ItemStatus.CHECKED else str(ItemStatus(item.status).label)
    return ShownNode(
        item=item,
        evidence=[_shown(entry, sources, bases) for entry in item.evidence],
        status=status,
    )


def shown_sources(version: PackVersion) -> list[dict[str, str]]:
    """Return the sources of a pack in the language of who reads."""
    return [
        {
            "citation": source["citation"],
            "address": source.get("address", ""),
            "rights": _pair(source.get("rights")),
        }
        for source in version.about.get("sources", [])
    ]


def _shown(
    entry: Mapping[str, Any], sources: Mapping[str, Any], bases: Mapping[str, Any]
) -> ShownEvidence:
    source = sources[entry["source"]]
    return ShownEvidence(
        kind=entry["kind"],
        label=str(EvidenceKind(entry["kind"]).label),
        icon=EVIDENCE_ICONS[entry["kind"]],
        citation=source["citation"],
        address=source.get("address", ""),
        rights=_pair(source.get("rights")),
        place=entry.get("place", ""),
        count=count_in_words(entry, bases.get(entry.get("base", ""))),
        short_count=short_count_of(entry),
        note=_pair(entry.get("note")),
    )


def count_in_words(entry: Mapping[str, Any], base: Mapping[str, Any] | None) -> str:
    """Say how many respondents, of how many where that is known, and how the number is known."""
    if entry.get("basis") == CountBasis.NOT_STATED:
        return _("The source gives no number.")
    words = short_count_of(entry)
    if not words:
        return ""
    if base is not None:
        words += " " + _("There were %(total)d %(what)s.") % {
            "total": base["count"],
            "what": _pair(base["text"]),
        }
    if entry.get("basis") == CountBasis.COUNTED:
        words += " " + _("We counted this from the text of the source.")
    return words


def short_count_of(entry: Mapping[str, Any]) -> str:
    """Say how many respondents named this; nothing where the source gives no number."""
    count = entry.get("respondents")
    if count is None:
        return ""
    return ngettext("Named by %(count)d respondent.", "Named by %(count)d respondents.", count) % {
        "count": count
    }


def _pair(pair: Mapping[str, str] | None) -> str:
    return in_own_language(pair.get("nl", ""), pair.get("en", "")) if pair else ""


def evidence_marks(kinds: Iterable[str]) -> list[dict[str, str]]:
    """Return the icon and word of each kind of evidence."""
    return [
        {"icon": EVIDENCE_ICONS[kind], "label": str(EvidenceKind(kind).label)}
        for kind in EvidenceKind.values
        if kind in set(kinds)
    ]


def own_texts(pairs: Iterable[Mapping[str, str]]) -> list[str]:
    """Return texts in the language of who reads."""
    return [_pair(pair) for pair in pairs]


def shown_around(
    version: PackVersion, item: PackItem, items: Iterable[PackItem]
) -> tuple[list[PackItem], list[ShownNode]]:
    """Return what an item stands below, from the top, and what stands directly below it."""
    rows = list(items)
    by_key = {row.key: row for row in rows}
    parents: list[PackItem] = []
    above = by_key.get(item.parent_key)
    while above is not None:
        parents.insert(0, above)
        above = by_key.get(above.parent_key)
    below = [shown_node(version, row) for row in rows if row.parent_key == item.key]
    return parents, below


def document_of(version: PackVersion) -> dict[str, Any]:
    """Return the values of a version that was sound when it was published."""
    return read_outline(version.source_text.encode(), version.pack.key).root


def changes_to_current(document: Mapping[str, Any], checksum: str) -> PackChanges:
    """Compare a sound document with the version of its pack that is in use."""
    current = PackVersion.objects.current().filter(pack__key=document["key"]).first()
    if current is None:
        return PackChanges(current=None, differences=(), is_same=False)
    if current.checksum == checksum:
        return PackChanges(current=current, differences=(), is_same=True)
    before = document_of(current)
    return PackChanges(
        current=current, differences=differences_between(before, document), is_same=False
    )
