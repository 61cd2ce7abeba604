"""Write on the start canvas, so that nothing anybody typed is lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid4

from django.db import transaction

from vlecht.charter.canvas import ISSUE_FIELD, shipped_canvas
from vlecht.charter.models import CanvasField, CanvasRevision
from vlecht.charter.queries import canvas_of
from vlecht.charter.rules import is_valid_for, may_become_the_text, normalised
from vlecht.charter.vocabulary import RevisionState, WriteOutcome
from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import LearningNetwork
from vlecht.networks.operations.learning_networks import describe_network
from vlecht.people.models import Person

# One line in the journal per person per quarter of an hour: saving as you go is no event.
JOURNAL_PAUSE: Final = dt.timedelta(minutes=15)


class NoSuchField(OperationRefused):
    """The canvas has no field of this name."""


class AnswerDoesNotFit(OperationRefused):
    """The text is too long, or no answer of this field."""


class FieldMovedOn(OperationRefused):
    """Somebody wrote in the field since; look at the new text first."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a text, and how the field stands now."""

    outcome: WriteOutcome
    field: CanvasField
    revision: CanvasRevision | None


@transaction.atomic
def write_canvas_field(
    *,
    network: LearningNetwork,
    key: str,
    text: str,
    base_version: int,
    submission_id: UUID,
    actor: Person,
    at: dt.datetime,
) -> Written:
    """Make a text the text of a field, or keep it beside the field.

    It stands beside when somebody else changed the field since the writer looked. Sending the
    same submission again, an equal text, or a text nobody touched changes nothing. Journaled
    once per person per quarter of an hour.

    Raises
    ------
    NoSuchField, AnswerDoesNotFit
    """
    clean = _checked(network, key, text)
    row = _locked(network, key)
    sent = row.revisions.filter(submission_id=submission_id).first()
    if sent is not None:
        beside = sent.state == RevisionState.BESIDE
        return Written(WriteOutcome.BESIDE if beside else WriteOutcome.SAVED, row, sent)
    if clean == _text_now(row):
        return Written(WriteOutcome.UNCHANGED, row, None)
    if may_become_the_text(row, base_version=base_version):
        revision = _keep(row, clean, submission_id, actor, at)
        return Written(WriteOutcome.SAVED, row, revision)
    if clean == _text_at(row, base_version):
        return Written(WriteOutcome.UNCHANGED, row, None)
    revision = CanvasRevision(
        field=row,
        submission_id=submission_id,
        state=RevisionState.BESIDE,
        base_version=base_version,
        text=clean,
        written_at=at,
        written_by=actor,
    )
    revision.save(force_insert=True)
    record(
        actor=actor,
        verb="charter.canvas_text_put_beside",
        subject=revision,
        network_id=network.pk,
        at=at,
        details={"field": key},
    )
    return Written(WriteOutcome.BESIDE, row, revision)


@transaction.atomic
def settle_canvas_conflict(
    *,
    revision: CanvasRevision,
    text: str,
    base_version: int,
    actor: Person,
    at: dt.datetime,
) -> Written:
    """Choose the text of a field that two people wrote in; both texts stay in its history.

    Journaled. Settling what is settled changes nothing.

    Raises
    ------
    FieldMovedOn
        When the field changed since the two texts were shown.
    AnswerDoesNotFit
    """
    network = revision.field.network
    clean = _checked(network, revision.field.key, text)
    row = _locked(network, revision.field.key)
    held = CanvasRevision.objects.select_for_update().get(pk=revision.pk)
    if held.state != RevisionState.BESIDE:
        return Written(WriteOutcome.UNCHANGED, row, held)
    if not may_become_the_text(row, base_version=base_version):
        raise FieldMovedOn
    held.state = RevisionState.SETTLED
    held.save(update_fields=["state"])
    if clean != _text_now(row):
        _keep(row, clean, uuid4(), actor, at)
    record(
        actor=actor,
        verb="charter.canvas_conflict_settled",
        subject=held,
        network_id=network.pk,
        at=at,
        details={"field": row.key},
    )
    return Written(WriteOutcome.SAVED, row, held)


def _checked(network: LearningNetwork, key: str, text: str) -> str:
    field = shipped_canvas().field_named(key) or canvas_of(network).field_named(key)
    if field is None:
        raise NoSuchField(key)
    clean = normalised(text)
    if not is_valid_for(field, key, clean):
        raise AnswerDoesNotFit(key)
    return clean


def _locked(network: LearningNetwork, key: str) -> CanvasField:
    CanvasField.objects.get_or_create(network=network, key=key)
    return CanvasField.objects.select_for_update().get(network=network, key=key)


def _text_at(row: CanvasField, version: int) -> str:
    """Return the text a writer had before them; a version that never was is no text."""
    return row.revisions.filter(version=version).values_list("text", flat=True).first() or ""


def _text_now(row: CanvasField) -> str:
    """Return what the field says; the issue also changes on the page of the network's name."""
    return row.network.issue if row.key == ISSUE_FIELD else row.text


def _keep(
    row: CanvasField, text: str, submission_id: UUID, actor: Person, at: dt.datetime
) -> CanvasRevision:
    is_new_burst = not CanvasRevision.objects.filter(
        field__network=row.network_id, written_by=actor, written_at__gt=at - JOURNAL_PAUSE
    ).exists()
    revision = CanvasRevision(
        field=row,
        submission_id=submission_id,
        state=RevisionState.KEPT,
        version=row.version + 1,
        base_version=row.version,
        text=text,
        written_at=at,
        written_by=actor,
    )
    revision.save(force_insert=True)
    _remember_text_from_elsewhere(row, at)
    row.text, row.version, row.changed_at, row.changed_by = text, row.version + 1, at, actor
    row.save(update_fields=["text", "version", "changed_at", "changed_by"])
    if row.key == ISSUE_FIELD:
        network = row.network
        describe_network(network=network, name=network.name, issue=text, actor=actor, at=at)
    if is_new_burst:
        record(
            actor=actor,
            verb="charter.canvas_written",
            subject=row,
            network_id=row.network_id,
            at=at,
            details={"field": row.key},
        )
    return revision


def _remember_text_from_elsewhere(row: CanvasField, at: dt.datetime) -> None:
    """Put an issue that was written on another page in the history, before it is replaced."""
    written = _text_now(row)
    if written and written != row.text:
        CanvasRevision(
            field=row,
            submission_id=uuid4(),
            state=RevisionState.SETTLED,
            base_version=row.version,
            text=written,
            written_at=at,
        ).save(force_insert=True)
