"""Make an agreement with an employer, and let both sides say yes to it."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from decimal import Decimal
from typing import Final

from django.db import transaction

from vlecht.charter.models import AgreementVersion, Confirmation, EmployerAgreement
from vlecht.charter.vocabulary import Party
from vlecht.journal.operations import record
from vlecht.journal.refusal import OperationRefused
from vlecht.networks.models import NetworkMembership
from vlecht.people.models import Person

LINK_VALIDITY: Final = dt.timedelta(days=30)
_TOKEN_BYTES: Final = 24


class HoursOutOfBounds(OperationRefused):
    """A week of taking part is more than no hours and at most forty."""


class ConfirmedAlready(OperationRefused):
    """The side said yes already; a new link would be of no use."""


class LinkExpired(OperationRefused):
    """The link is past its date; ask for a new one."""


class NotYourAgreement(OperationRefused):
    """Only the member it is about says yes for the member."""


class NotTheLatestVersion(OperationRefused):
    """The agreement was changed meanwhile; the link belongs to an older text."""


def token_digest_of(token: str) -> str:
    """Return what the database keeps of a token."""
    return hashlib.sha256(f"vlecht.charter.confirmation:{token}".encode()).hexdigest()


@transaction.atomic
def make_agreement(
    *,
    membership: NetworkMembership,
    employer: str,
    hours_per_week: Decimal,
    role: str,
    noticed: str,
    actor: Person,
    at: dt.datetime,
) -> EmployerAgreement:
    """Write down what a member and an employer agree. Journaled; nobody has said yes yet.

    Raises
    ------
    HoursOutOfBounds
    """
    agreement = EmployerAgreement(
        network_id=membership.network_id,
        membership=membership,
        employer=" ".join(employer.split()),
        made_at=at,
    )
    agreement.save(force_insert=True)
    _write_version(
        agreement=agreement,
        number=1,
        hours_per_week=hours_per_week,
        role=role,
        noticed=noticed,
        actor=actor,
        at=at,
    )
    record(
        actor=actor,
        verb="charter.agreement_made",
        subject=agreement,
        network_id=agreement.network_id,
        at=at,
    )
    return agreement


@transaction.atomic
def change_agreement(
    *,
    agreement: EmployerAgreement,
    hours_per_week: Decimal,
    role: str,
    noticed: str,
    actor: Person,
    at: dt.datetime,
) -> AgreementVersion:
    """Change what is agreed: a new version, which both sides confirm again. Journaled.

    Links to older versions stop working. Writing the same again changes nothing.

    Raises
    ------
    HoursOutOfBounds
    """
    EmployerAgreement.objects.select_for_update().get(pk=agreement.pk)
    latest = agreement.versions.latest("number")
    same = (latest.hours_per_week, latest.role, latest.noticed)
    if same == (hours_per_week, role.strip(), noticed.strip()):
        return latest
    version = _write_version(
        agreement=agreement,
        number=latest.number + 1,
        hours_per_week=hours_per_week,
        role=role,
        noticed=noticed,
        actor=actor,
        at=at,
    )
    record(
        actor=actor,
        verb="charter.agreement_changed",
        subject=agreement,
        network_id=agreement.network_id,
        at=at,
        details={"version": version.number},
    )
    return version


@transaction.atomic
def issue_confirmation_link(
    *, version: AgreementVersion, party: Party, actor: Person, at: dt.datetime
) -> str:
    """Return a fresh token with which one side says yes; a token before it stops working.

    Journaled without the token.

    Raises
    ------
    NotTheLatestVersion, ConfirmedAlready
    """
    _refuse_old(version)
    held = Confirmation.objects.select_for_update().filter(version=version, party=party).first()
    if held is not None and held.confirmed_at is not None:
        raise ConfirmedAlready
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    Confirmation.objects.update_or_create(
        version=version,
        party=party,
        defaults={"token_digest": token_digest_of(token), "expires_at": at + LINK_VALIDITY},
    )
    record(
        actor=actor,
        verb="charter.confirmation_asked",
        subject=version.agreement,
        network_id=version.agreement.network_id,
        at=at,
        details={"party": str(party), "version": version.number},
    )
    return token


@transaction.atomic
def confirm_agreement(*, confirmation: Confirmation, name: str, at: dt.datetime) -> Confirmation:
    """Say yes for one side, once. Journaled without the name. Twice does nothing more.

    Raises
    ------
    NotTheLatestVersion, LinkExpired
    """
    held = (
        Confirmation.objects.select_for_update(of=("self",))
        .select_related("version__agreement")
        .get(pk=confirmation.pk)
    )
    if held.confirmed_at is not None:
        return held
    _refuse_old(held.version)
    if held.expires_at <= at:
        raise LinkExpired
    held.confirmed_at = at
    held.confirmed_name = " ".join(name.split())
    held.save(update_fields=["confirmed_at", "confirmed_name"])
    record(
        actor=None,
        verb="charter.agreement_confirmed",
        subject=held.version.agreement,
        network_id=held.version.agreement.network_id,
        at=at,
        details={"party": held.party, "version": held.version.number},
    )
    return held


def _write_version(
    *,
    agreement: EmployerAgreement,
    number: int,
    hours_per_week: Decimal,
    role: str,
    noticed: str,
    actor: Person,
    at: dt.datetime,
) -> AgreementVersion:
    if not 0 < hours_per_week <= 40:  # noqa: PLR2004 -- a full working week
        raise HoursOutOfBounds
    version = AgreementVersion(
        agreement=agreement,
        number=number,
        hours_per_week=hours_per_week,
        role=role.strip(),
        noticed=noticed.strip(),
        written_at=at,
        written_by=actor,
    )
    version.save(force_insert=True)
    return version


def _refuse_old(version: AgreementVersion) -> None:
    newest = AgreementVersion.objects.filter(agreement=version.agreement_id).latest("number")
    if newest.pk != version.pk:
        raise NotTheLatestVersion


@transaction.atomic
def confirm_as_member(
    *, version: AgreementVersion, person: Person, at: dt.datetime
) -> Confirmation:
    """Say yes as the member it is about, signed in. Journaled. Twice does nothing more.

    Raises
    ------
    NotTheLatestVersion, NotYourAgreement
    """
    _refuse_old(version)
    if version.agreement.membership.person_id != person.pk:
        raise NotYourAgreement
    held = (
        Confirmation.objects.select_for_update().filter(version=version, party=Party.MEMBER).first()
    )
    if held is not None and held.confirmed_at is not None:
        return held
    # No link leads here, so no link may open it either: the digest is of a token nobody has.
    unused = token_digest_of(secrets.token_urlsafe(_TOKEN_BYTES))
    confirmation, _made = Confirmation.objects.update_or_create(
        version=version,
        party=Party.MEMBER,
        defaults={
            "token_digest": unused,
            "expires_at": at,
            "confirmed_at": at,
            "confirmed_name": person.name,
        },
    )
    record(
        actor=person,
        verb="charter.agreement_confirmed",
        subject=version.agreement,
        network_id=version.agreement.network_id,
        at=at,
        details={"party": str(Party.MEMBER), "version": version.number},
    )
    return confirmation
