from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.http import Http404

from tests.making.agreements import make_agreement
from tests.making.networks import make_peopled_network
from tests.making.people import MOMENT
from vlecht.charter.access import confirmation_by_token
from vlecht.charter.models import AgreementVersion, Confirmation
from vlecht.charter.operations.agreements import (
    LINK_VALIDITY,
    ConfirmedAlready,
    HoursOutOfBounds,
    LinkExpired,
    NotTheLatestVersion,
    NotYourAgreement,
    change_agreement,
    confirm_agreement,
    confirm_as_member,
    issue_confirmation_link,
)
from vlecht.charter.vocabulary import Party
from vlecht.journal.models import Entry

pytestmark = pytest.mark.django_db
AFTER = MOMENT + LINK_VALIDITY


def ask(agreement, party=Party.EMPLOYER, *, actor, at=MOMENT) -> str:
    latest = agreement.versions.latest("number")
    return issue_confirmation_link(version=latest, party=party, actor=actor, at=at)


def change(made, agreement, hours="3.0"):
    return change_agreement(
        agreement=agreement,
        hours_per_week=Decimal(hours),
        role="Denkt mee over de leervraag",
        noticed="Vertelt elke maand wat het netwerk leerde",
        actor=made.amina,
        at=MOMENT,
    )


def test_both_sides_say_yes_by_link_and_once() -> None:
    made = make_peopled_network()
    agreement = make_agreement(made)

    for party, name in ((Party.MEMBER, "Bram"), (Party.EMPLOYER, "Fatima  de Wit")):
        token = ask(agreement, party, actor=made.amina)
        confirmation = confirmation_by_token(token, at=MOMENT)
        confirm_agreement(confirmation=confirmation, name=name, at=MOMENT)
        confirm_agreement(confirmation=confirmation, name="Iemand anders", at=MOMENT)

    assert set(Confirmation.objects.values_list("party", "confirmed_name")) == {
        ("member", "Bram"),
        ("employer", "Fatima de Wit"),
    }
    assert Entry.objects.filter(verb="charter.agreement_confirmed").count() == 2


def test_the_database_and_the_journal_hold_no_token_and_no_name() -> None:
    made = make_peopled_network()

    token = ask(make_agreement(made), actor=made.amina)

    assert token not in str(list(Confirmation.objects.values()))
    details = str(list(Entry.objects.values_list("details", flat=True)))
    assert token not in details
    assert "Buurtteam" not in details


def test_a_new_link_ends_the_one_before() -> None:
    made = make_peopled_network()
    agreement = make_agreement(made)
    first = ask(agreement, actor=made.amina)

    second = ask(agreement, actor=made.amina)

    assert confirmation_by_token(second, at=MOMENT)
    with pytest.raises(Http404):
        confirmation_by_token(first, at=MOMENT)


def test_a_change_is_a_new_version_that_asks_again() -> None:
    made = make_peopled_network()
    agreement = make_agreement(made)
    token = ask(agreement, actor=made.amina)
    confirmation = confirmation_by_token(token, at=MOMENT)
    confirm_agreement(confirmation=confirmation, name="Fatima", at=MOMENT)

    changed = change(made, agreement)

    assert changed.number == 2
    assert not changed.confirmations.exists()
    assert AgreementVersion.objects.get(number=1).hours_per_week == Decimal("2.0")
    with pytest.raises(Http404):
        confirmation_by_token(token, at=MOMENT)


def test_a_link_that_was_open_when_the_text_changed_confirms_nothing() -> None:
    made = make_peopled_network()
    agreement = make_agreement(made)
    confirmation = confirmation_by_token(ask(agreement, actor=made.amina), at=MOMENT)
    change(made, agreement)

    with pytest.raises(NotTheLatestVersion):
        confirm_agreement(confirmation=confirmation, name="Fatima", at=MOMENT)

    assert not Confirmation.objects.filter(confirmed_at__isnull=False).exists()


def test_a_link_expires() -> None:
    made = make_peopled_network()
    token = ask(make_agreement(made), actor=made.amina)
    confirmation = confirmation_by_token(token, at=AFTER - dt.timedelta(seconds=1))

    with pytest.raises(Http404):
        confirmation_by_token(token, at=AFTER)
    with pytest.raises(LinkExpired):
        confirm_agreement(confirmation=confirmation, name="Fatima", at=AFTER)


def test_who_said_yes_is_not_asked_again() -> None:
    made = make_peopled_network()
    agreement = make_agreement(made)
    confirmation = confirmation_by_token(ask(agreement, actor=made.amina), at=MOMENT)
    confirm_agreement(confirmation=confirmation, name="Fatima", at=MOMENT)

    with pytest.raises(ConfirmedAlready):
        ask(agreement, actor=made.amina)


def test_writing_the_same_again_is_no_version() -> None:
    made = make_peopled_network()
    agreement = make_agreement(made)

    assert change(made, agreement, hours="2.0").number == 1


@pytest.mark.parametrize("hours", ["0", "-1", "40.1", "99"])
def test_hours_have_bounds(hours: str) -> None:
    made = make_peopled_network()
    agreement = make_agreement(made)

    with pytest.raises(HoursOutOfBounds):
        change(made, agreement, hours=hours)


def test_a_member_says_yes_signed_in_and_only_for_themselves() -> None:
    made = make_peopled_network()
    version = make_agreement(made).versions.get()

    with pytest.raises(NotYourAgreement):
        confirm_as_member(version=version, person=made.chris, at=MOMENT)
    for _twice in range(2):
        confirm_as_member(version=version, person=made.bram, at=MOMENT)

    assert version.confirmations.get().confirmed_name == "Bram"
    assert Entry.objects.filter(verb="charter.agreement_confirmed").count() == 1


def test_a_link_to_the_employer_cannot_say_yes_for_the_member() -> None:
    made = make_peopled_network()
    agreement = make_agreement(made)
    confirmation = confirmation_by_token(ask(agreement, actor=made.amina), at=MOMENT)

    confirm_agreement(confirmation=confirmation, name="Fatima", at=MOMENT)

    assert list(
        Confirmation.objects.filter(confirmed_at__isnull=False).values_list("party", flat=True)
    ) == ["employer"]
