"""Reads of canvases and agreements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models.functions import Coalesce

from vlecht.charter.canvas import (
    ISSUE_FIELD,
    STRANDS_SUFFIX,
    Canvas,
    Field,
    Part,
    shipped_canvas,
    with_employers,
)
from vlecht.charter.models import (
    AgreementVersion,
    CanvasField,
    CanvasRevision,
    Confirmation,
    EmployerAgreement,
)
from vlecht.charter.rules import is_filled, progress_of, strands_wanted
from vlecht.charter.vocabulary import RevisionState
from vlecht.frameworks.models import PackItem
from vlecht.frameworks.queries import pack_items
from vlecht.networks.models import LearningNetwork, NetworkMembership
from vlecht.networks.rules import missing_strands
from vlecht.networks.vocabulary import Role
from vlecht.people.models import Organisation, Person


def canvas_of(network: LearningNetwork) -> Canvas:
    """Return the canvas with a field for every organisation that has, or had, people here."""
    employers = (
        Organisation.objects.filter(memberships__network=network).distinct().order_by("name", "id")
    )
    return with_employers(
        shipped_canvas(), ((employer.pk.hex, employer.name) for employer in employers)
    )


def canvas_texts_of(network: LearningNetwork) -> dict[str, str]:
    """Return every filled field of a network's canvas; one query."""
    texts = dict(
        CanvasField.objects.filter(network=network).exclude(text="").values_list("key", "text")
    )
    if network.issue:
        texts[ISSUE_FIELD] = network.issue
    return texts


def canvas_state_of(network: LearningNetwork) -> dict[str, Any]:
    """Return what the page shows about the whole canvas after one field was saved."""
    texts = canvas_texts_of(network)
    done, total = progress_of(shipped_canvas(), texts)
    wanted = strands_wanted(shipped_canvas(), texts)
    return {
        "done": done,
        "total": total,
        "missing": [str(strand) for strand in missing_strands(wanted)] if wanted else [],
    }


@dataclass(frozen=True, slots=True)
class Prompt:
    """One line of a content pack that helps to think."""

    text: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilledField:
    """A field of the canvas as the page shows it to one network."""

    definition: Field
    text: str
    is_refused: bool
    version: int
    strands: frozenset[str]
    strands_version: int
    beside: tuple[CanvasRevision, ...]
    prompts: tuple[Prompt, ...]
    changed_by: str
    changed_at: dt.datetime | None

    @property
    def is_filled(self) -> bool:
        """Say whether somebody answered."""
        return bool(self.text or self.strands)


@dataclass(frozen=True, slots=True)
class FilledPart:
    """A part of the canvas with its filled fields."""

    definition: Part
    fields: tuple[FilledField, ...]


def filled_canvas_of(
    network: LearningNetwork, *, is_deep: bool, refused: Mapping[str, str] | None = None
) -> tuple[FilledPart, ...]:
    """Return the canvas of a network. The light path shows the top fields and what is filled.

    `refused` holds texts that could not be kept; they stand in the page as they were typed.
    """
    canvas = canvas_of(network)
    rows = {
        row.key: row
        for row in CanvasField.objects.filter(network=network).select_related("changed_by")
    }
    texts = {key: row.text for key, row in rows.items()}
    texts[ISSUE_FIELD] = network.issue
    beside: dict[str, list[CanvasRevision]] = {}
    for revision in conflicts_of(network):
        beside.setdefault(revision.field.key, []).append(revision)
    prompts = _prompts_of(network, canvas, is_deep=is_deep)
    shown = {**texts, **(refused or {})}
    return tuple(
        FilledPart(
            part,
            tuple(
                _filled(
                    field,
                    rows,
                    shown=shown,
                    beside=beside,
                    prompts=prompts.get(field.key, ()),
                    is_refused=field.key in (refused or {}),
                )
                for field in part.fields
                if is_deep or field.is_light or is_filled(field, texts)
            ),
        )
        for part in canvas.parts
    )


def _filled(
    field: Field,
    rows: Mapping[str, CanvasField],
    *,
    shown: Mapping[str, str],
    beside: Mapping[str, list[CanvasRevision]],
    prompts: tuple[Prompt, ...],
    is_refused: bool,
) -> FilledField:
    row, strands = rows.get(field.key), rows.get(field.key + STRANDS_SUFFIX)
    return FilledField(
        definition=field,
        text=shown.get(field.key, ""),
        is_refused=is_refused,
        version=row.version if row else 0,
        strands=frozenset(strands.text.split(",")) - {""} if strands else frozenset(),
        strands_version=strands.version if strands else 0,
        beside=tuple(item for key in field.stored_keys for item in beside.get(key, ())),
        prompts=prompts,
        changed_by=str(row.changed_by) if row and row.changed_by else "",
        changed_at=row.changed_at if row else None,
    )


def conflicts_of(network: LearningNetwork) -> models.QuerySet[CanvasRevision]:
    """Return the texts that stand beside a field and wait for a choice, the oldest first."""
    return (
        CanvasRevision.objects.filter(field__network=network, state=RevisionState.BESIDE)
        .select_related("field", "written_by")
        .order_by("written_at")
    )


def _prompts_of(
    network: LearningNetwork, canvas: Canvas, *, is_deep: bool
) -> dict[str, tuple[Prompt, ...]]:
    """Return the lines from content packs per field: all of them, or only the top themes."""
    wanted = {field.key: field.prompts for field in canvas.fields() if field.prompts}
    packs = sorted({_split(prompt)[0] for prompts in wanted.values() for prompt in prompts})
    items = {
        pack: list(pack_items(pack, network=network, level=None).defer("text_nl", "text_en"))
        for pack in packs
    }
    return {
        key: tuple(
            Prompt(item.question or item.title, tuple(_kinds(item)))
            for prompt in prompts
            for item in _below(items[_split(prompt)[0]], _split(prompt)[1])
            if is_deep or item.is_top
        )
        for key, prompts in wanted.items()
    }


def _split(prompt: str) -> tuple[str, str]:
    pack, _slash, key = prompt.partition("/")
    return pack, key


def _below(items: list[PackItem], key: str) -> Iterable[PackItem]:
    """Yield what stands below a node of a pack; of a whole pack, everything but its elements."""
    inside = {key} if key else {item.key for item in items if not item.parent_key}
    for item in items:
        if item.parent_key in inside:
            inside.add(item.key)
            yield item


def _kinds(item: PackItem) -> list[str]:
    return list(dict.fromkeys(str(piece.get("kind", "")) for piece in item.evidence))


def history_of(network: LearningNetwork, key: str) -> models.QuerySet[CanvasRevision]:
    """Return everything ever written in a field, the newest first; loads who wrote it."""
    return (
        CanvasRevision.objects.filter(field__network=network, field__key=key)
        .select_related("written_by")
        .order_by("-written_at", "-version")
    )


def agreements_of(network: LearningNetwork) -> models.QuerySet[EmployerAgreement]:
    """Return the agreements of a network, newest first, with their latest version and yeses."""
    latest = AgreementVersion.objects.filter(agreement=models.OuterRef("pk")).order_by("-number")
    yes = (
        Confirmation.objects.filter(
            version__agreement=models.OuterRef("pk"),
            version__number=models.OuterRef("latest_number"),
            confirmed_at__isnull=False,
        )
        .order_by()
        .values("version")
        .annotate(count=models.Count("id"))
        .values("count")
    )
    return (
        EmployerAgreement.objects.filter(network=network)
        .select_related("membership__person", "membership__organisation")
        .annotate(
            latest_number=models.Subquery(latest.values("number")[:1]),
            latest_hours=models.Subquery(latest.values("hours_per_week")[:1]),
            yes_count=Coalesce(models.Subquery(yes), 0),
        )
        .order_by("-made_at", "id")
    )


def versions_of(agreement: EmployerAgreement) -> list[AgreementVersion]:
    """Return the versions of an agreement, newest first, with who said yes to each."""
    return list(
        agreement.versions.select_related("written_by")
        .prefetch_related("confirmations")
        .order_by("-number")
    )


def agreements_waiting_for(person: Person, *, on: dt.date) -> models.QuerySet[EmployerAgreement]:
    """Return the agreements about a person to which they have not said yes; loads networks."""
    said_yes = Confirmation.objects.filter(
        version=models.OuterRef("latest_version"), party="member", confirmed_at__isnull=False
    )
    latest = AgreementVersion.objects.filter(agreement=models.OuterRef("pk")).order_by("-number")
    return (
        EmployerAgreement.objects.filter(
            membership__in=NetworkMembership.objects.on(on).filter(person=person)
        )
        .annotate(latest_version=models.Subquery(latest.values("pk")[:1]))
        .filter(~models.Exists(said_yes))
        .select_related("network")
        .order_by("made_at")[:20]
    )


def unstarted_canvases_of(person: Person, *, on: dt.date) -> models.QuerySet[LearningNetwork]:
    """Return the networks this person guides whose canvas is still empty, by name."""
    guided = NetworkMembership.objects.on(on).filter(person=person, role=Role.PROCESS_GUIDE)
    written = CanvasField.objects.filter(network=models.OuterRef("pk"), version__gt=0)
    return (
        LearningNetwork.objects.filter(pk__in=guided.values("network_id"))
        .filter(~models.Exists(written))
        .order_by("name", "id")[:5]
    )


def members_to_agree_about(
    network: LearningNetwork, *, on: dt.date
) -> models.QuerySet[NetworkMembership]:
    """Return who takes part in a network; loads persons and organisations."""
    return (
        NetworkMembership.objects.on(on)
        .filter(network=network)
        .exclude(role=Role.SPONSOR)
        .select_related("person", "organisation")
        .order_by("person__name", "id")
    )
