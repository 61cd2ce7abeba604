"""Reads of packs. The clean way in for other apps: `pack_items("triad")`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models.functions import Coalesce

from vlecht.frameworks.models import ContentPack, NetworkPack, PackItem, PackVersion
from vlecht.frameworks.packfile.reading import shipped_known
from vlecht.frameworks.vocabulary import ItemLevel
from vlecht.networks.models import LearningNetwork, ProgrammeCoordinator
from vlecht.people.models import Person


def pack_items(
    pack_key: str,
    *,
    network: LearningNetwork | None = None,
    level: ItemLevel | None = ItemLevel.ITEM,
    kind: str | None = None,
) -> models.QuerySet[PackItem]:
    """Return the items of a pack in the order of its file; none when the pack is not there.

    The version is the network's own choice, else the one in use.
    """
    rows = PackItem.objects.filter(version__in=_version_ids(pack_key, network))
    if level is not None:
        rows = rows.filter(level=level)
    if kind is not None:
        rows = rows.filter(kind=kind)
    return rows.order_by("position")


def _version_ids(pack_key: str, network: LearningNetwork | None) -> models.QuerySet[Any]:
    packs = ContentPack.objects.filter(key=pack_key)
    current = PackVersion.objects.filter(pack=models.OuterRef("pk"), is_current=True)
    found: Any = models.Subquery(current.values("pk")[:1])
    if network is not None:
        chosen = NetworkPack.objects.filter(pack=models.OuterRef("pk"), network=network)
        own = models.Subquery(chosen.values("version")[:1])
        found = Coalesce(own, found, output_field=models.BigIntegerField())
    return packs.values_list(found)


def current_versions() -> models.QuerySet[PackVersion]:
    """Return the versions in use with their packs, without the text of their files."""
    return (
        PackVersion.objects.current()
        .select_related("pack")
        .defer("source_text")
        .order_by("title_nl", "id")
    )


def versions_of(pack: ContentPack) -> list[PackVersion]:
    """Return every version of a pack with who published it, the newest first."""
    rows = pack.versions.select_related("published_by").defer("source_text")
    return list(rows.order_by("-published_at", "-id"))


def choices_of(network: LearningNetwork) -> dict[int, NetworkPack]:
    """Return the versions that a network keeps to, by pack."""
    rows = NetworkPack.objects.filter(network=network).select_related("version")
    return {choice.pack_id: choice for choice in rows}


def versions_by_pack() -> dict[int, list[PackVersion]]:
    """Return every version of every pack, without the texts of their files."""
    found: dict[int, list[PackVersion]] = {}
    rows = PackVersion.objects.select_related("pack").defer("source_text", "about")
    for version in rows.order_by("-published_at", "-id"):
        found.setdefault(version.pack_id, []).append(version)
    return found


def searchable_items() -> models.QuerySet[PackItem]:
    """Return what a search engine should know: every node of every version in use."""
    return PackItem.objects.filter(version__is_current=True).select_related("version__pack")


def titles_of(references: Iterable[str], *, pack_key: str) -> dict[str, PackItem]:
    """Return the items behind references (`key` in this pack, or `pack/key`), one query."""
    wanted = {reference: _split(reference, pack_key) for reference in references}
    if not wanted:
        return {}
    pairs = set(wanted.values())
    rows = PackItem.objects.filter(
        version__is_current=True,
        version__pack__key__in={pack for pack, _key in pairs},
        key__in={key for _pack, key in pairs},
    ).select_related("version__pack")
    known = {(row.version.pack.key, row.key): row for row in rows}
    return {ref: known[pair] for ref, pair in wanted.items() if pair in known}


def _split(reference: str, pack_key: str) -> tuple[str, str]:
    pack, slash, key = reference.partition("/")
    return (pack, key) if slash else (pack_key, reference)


def known_for_upload(*, file: str, expected_key: str) -> dict[str, Any]:
    """Return what the reader of an upload must know of this place (see `packfile.upload`)."""
    versions: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    rows = PackVersion.objects.values_list("pack__key", "version", "checksum", "is_current")
    for key, version, checksum, is_current in rows:
        versions.setdefault(key, {})[version] = checksum
        if is_current:
            current[key] = version
    items = PackItem.objects.filter(version__is_current=True)
    return {
        "file": file,
        "expected_key": expected_key,
        "versions": versions,
        "current": current,
        "items": [f"{pack}/{key}" for pack, key in items.values_list("version__pack__key", "key")],
        "methods": sorted(shipped_known().methods),
    }


def coordinates_any(person: Person, *, on: dt.date) -> bool:
    """Say whether a person coordinates a programme on a day."""
    return (
        ProgrammeCoordinator.objects.filter(person=person, since_date__lte=on)
        .filter(models.Q(until_date__isnull=True) | models.Q(until_date__gt=on))
        .exists()
    )
