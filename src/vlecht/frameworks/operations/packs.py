"""Install packs, and let a network choose its version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from vlecht.frameworks.models import ContentPack, NetworkPack, PackItem, PackVersion
from vlecht.frameworks.packfile.checksum import checksum_of
from vlecht.frameworks.packfile.nodes import Node, nodes_of
from vlecht.frameworks.packfile.reading import PACK, shipped_readings
from vlecht.frameworks.rules import takes_over, version_number
from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import LearningNetwork
from vlecht.people.models import Person


class PackVersionTaken(OperationRefused):
    """The version exists with other content: raise it."""


class PackVersionTooLow(OperationRefused):
    """The version must be higher than the one in use."""


class PackFileHasFaults(OperationRefused):
    """The file has faults; nothing was installed."""


@transaction.atomic
def install_pack(
    *,
    document: Mapping[str, Any],
    source_text: str,
    actor: Person | None,
    at: dt.datetime,
    is_shipped: bool = False,
) -> PackVersion:
    """Install a checked pack as a new version; the same pack again changes nothing. Journaled.

    `document` is what the reader made of `source_text`, without faults. Older versions stay.
    What is shipped does not replace what was published here.

    Raises
    ------
    PackVersionTaken
        When this version holds other content.
    PackVersionTooLow
        When a person publishes a version below the one in use.
    """
    checksum = checksum_of(document)
    pack, _made = ContentPack.objects.select_for_update().get_or_create(key=document["key"])
    versions = {version.version: version for version in pack.versions.all()}
    if known := versions.get(document["version"]):
        if known.checksum == checksum:
            return known
        raise PackVersionTaken(
            f"Pack {pack.key} version {known.version} exists with other content: raise its version."
        )
    current = next((version for version in versions.values() if version.is_current), None)
    comes_into_use = _comes_into_use(document["version"], current, is_shipped=is_shipped)
    if current is not None and comes_into_use:
        current.is_current = False
        current.save(update_fields=["is_current"])
    version = _version_row(document, pack=pack, source_text=source_text)
    version.is_current, version.is_shipped = comes_into_use, is_shipped
    version.published_at, version.published_by = at, actor
    version.save()
    PackItem.objects.bulk_create(
        _item_row(node, version, position) for position, node in enumerate(nodes_of(document))
    )
    record(
        actor=actor,
        verb="frameworks.pack_installed" if is_shipped else "frameworks.pack_published",
        subject=version,
        at=at,
        details={"pack": pack.key, "version": version.version, "checksum": checksum},
    )
    return version


def install_shipped_packs(*, at: dt.datetime) -> list[PackVersion]:
    """Install every pack that comes with the program; return the versions that are there now.

    Runs after each `migrate`, so it is cheap when nothing changed.

    Raises
    ------
    PackFileHasFaults
    """
    installed = []
    for reading, text in shipped_readings():
        if not reading.is_sound:
            raise PackFileHasFaults("\n".join(map(str, reading.faults)))
        if reading.format == PACK:
            installed.append(
                install_pack(
                    document=reading.document,
                    source_text=text,
                    actor=None,
                    at=at,
                    is_shipped=True,
                )
            )
    return installed


@transaction.atomic
def choose_pack_version(
    *, network: LearningNetwork, version: PackVersion, actor: Person, at: dt.datetime
) -> NetworkPack:
    """Let a network keep to this version, whatever comes into use later. Journaled."""
    choice, _made = NetworkPack.objects.update_or_create(
        network=network,
        pack_id=version.pack_id,
        defaults={"version": version, "chosen_at": at, "chosen_by": actor},
    )
    record(
        actor=actor,
        verb="frameworks.pack_chosen",
        subject=version,
        network_id=network.pk,
        at=at,
        details={"version": version.version},
    )
    return choice


@transaction.atomic
def follow_newest_version(
    *, network: LearningNetwork, pack: ContentPack, actor: Person, at: dt.datetime
) -> None:
    """Let a network follow the version in use again; does nothing when it already does. Journaled."""
    gone, _kinds = NetworkPack.objects.filter(network=network, pack=pack).delete()
    if gone:
        record(
            actor=actor,
            verb="frameworks.pack_choice_withdrawn",
            subject=pack,
            network_id=network.pk,
            at=at,
        )


def _comes_into_use(wanted: str, current: PackVersion | None, *, is_shipped: bool) -> bool:
    if current is None:
        return True
    if version_number(wanted) < version_number(current.version):
        if is_shipped:
            return False
        raise PackVersionTooLow
    return takes_over(is_shipped=is_shipped, current_is_shipped=current.is_shipped)


def _version_row(
    document: Mapping[str, Any], *, pack: ContentPack, source_text: str
) -> PackVersion:
    nodes = list(nodes_of(document))
    return PackVersion(
        pack=pack,
        version=document["version"],
        checksum=checksum_of(document),
        source_text=source_text,
        title_nl=document["title"]["nl"],
        title_en=document["title"]["en"],
        summary_nl=document["summary"]["nl"],
        summary_en=document["summary"]["en"],
        about={name: value for name, value in document.items() if name != "elements"},
        item_count=len(nodes),
        evidence_kinds=sorted(
            {evidence["kind"] for node in nodes for evidence in node.fields["evidence"]}
        ),
    )


def _item_row(node: Node, version: PackVersion, position: int) -> PackItem:
    fields = node.fields
    text, question = fields.get("text", {}), fields.get("question", {})
    return PackItem(
        version=version,
        key=node.key,
        parent_key=node.parent_key,
        position=position,
        level=node.level,
        kind=node.kind,
        status=node.status,
        is_top=fields.get("top", False),
        title_nl=fields["title"]["nl"],
        title_en=fields["title"]["en"],
        text_nl=text.get("nl", ""),
        text_en=text.get("en", ""),
        question_nl=question.get("nl", ""),
        question_en=question.get("en", ""),
        method_key=fields.get("method", ""),
        evidence=fields["evidence"],
        related=fields.get("related", []),
        overlaps=fields.get("overlaps", []),
        needs=fields.get("needs", []),
        yields=fields.get("yields", []),
    )
