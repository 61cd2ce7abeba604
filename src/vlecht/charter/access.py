"""Loaders of charter: what is not yours to see is not there."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import models
from django.http import Http404

from vlecht.charter.models import CanvasRevision, Confirmation, EmployerAgreement
from vlecht.charter.operations.agreements import token_digest_of
from vlecht.networks.models import LearningNetwork
from vlecht.networks.vocabulary import Permission
from vlecht.people.models import Person


def revision_for(network: LearningNetwork, revision_id: UUID) -> CanvasRevision:
    """Return a text of this network's canvas, else raise 404."""
    revision = (
        CanvasRevision.objects.select_related("field__network", "written_by")
        .filter(field__network=network, pk=revision_id)
        .first()
    )
    if revision is None:
        raise Http404
    return revision


def agreement_for(
    network: LearningNetwork,
    agreement_id: UUID,
    *,
    person: Person,
    permissions: frozenset[Permission],
) -> EmployerAgreement:
    """Return an agreement of this network that is the person's to see, else raise 404.

    Who manages agreements sees all; a member sees their own.
    """
    found = EmployerAgreement.objects.select_related(
        "network", "membership__person", "membership__organisation"
    ).filter(network=network, pk=agreement_id)
    if Permission.MANAGE_AGREEMENTS not in permissions:
        found = found.filter(membership__person=person)
    agreement = found.first()
    if agreement is None:
        raise Http404
    return agreement


def confirmation_by_token(token: str, *, at: dt.datetime) -> Confirmation:
    """Return what a link asks to confirm. Wrong, expired and outdated links are the same 404.

    A link to an older version is outdated: the agreement says something else now. Who said yes
    may look again for as long as the link lasts.
    """
    newer = Confirmation.objects.filter(pk=models.OuterRef("pk")).filter(
        version__agreement__versions__number__gt=models.F("version__number")
    )
    confirmation = (
        Confirmation.objects.select_related(
            "version__agreement__network",
            "version__agreement__membership__person",
            "version__agreement__membership__organisation",
        )
        .filter(token_digest=token_digest_of(token), expires_at__gt=at)
        .filter(~models.Exists(newer))
        .first()
    )
    if confirmation is None:
        raise Http404
    return confirmation
