from __future__ import annotations

import re
from decimal import Decimal

import pytest
from django.utils import timezone

from tests.making.agreements import make_agreement
from tests.making.networks import make_member, make_network, make_peopled_network
from tests.making.people import make_person
from vlecht.charter.models import Confirmation, EmployerAgreement
from vlecht.charter.operations.agreements import change_agreement
from vlecht.networks.vocabulary import Role

pytestmark = pytest.mark.django_db
GOOD = {
    "employer": "Buurtteam Noord",
    "hours_per_week": "1,5",
    "role": "Denkt mee",
    "noticed": "Vertelt elke maand",
}


@pytest.fixture
def made():
    return make_peopled_network()


def path(made, rest: str = "") -> str:
    return f"/networks/{made.network.pk}/agreements/{rest}"


def link_in(answer) -> str:
    found = re.search(r'value="[^"]*(/agree/[^"]+)"', answer.content.decode())
    assert found is not None
    return found.group(1)


def test_who_sees_agreements(client, made) -> None:
    agreement = make_agreement(made)
    pin = make_person("Piet")
    make_member(made.network, pin, Role.LINKING_PIN)

    seen = {}
    for person in (made.amina, pin, made.bram, made.chris, made.dewi, make_person("Eva")):
        client.force_login(person)
        listed = client.get(path(made)).status_code
        seen[person.name] = (listed, client.get(path(made, f"{agreement.pk}/")).status_code)

    assert seen == {
        "Amina": (200, 200),
        "Piet": (200, 200),
        "Bram": (404, 200),  # it is about Bram
        "Chris": (404, 404),
        "Dewi": (404, 404),
        "Eva": (404, 404),
    }


def test_a_dutch_comma_is_half_an_hour(client, made) -> None:
    client.force_login(made.amina)
    membership = made.network.memberships.get(person=made.bram)

    answer = client.post(path(made, "new/"), {**GOOD, "membership": str(membership.pk)})

    assert answer.status_code == 302
    assert EmployerAgreement.objects.get().versions.get().hours_per_week == 1.5


@pytest.mark.parametrize(
    "wrong",
    [
        {"hours_per_week": "0"},
        {"hours_per_week": "41"},
        {"hours_per_week": "veel"},
        {"hours_per_week": "NaN"},
        {"hours_per_week": "1e9"},
        {"role": ""},
        {"membership": "geen"},
        {"membership": ""},
        {"employer": "x" * 201},
    ],
)
def test_a_wrong_agreement_is_refused_and_kept(client, made, wrong) -> None:
    client.force_login(made.amina)
    membership = made.network.memberships.get(person=made.bram)

    answer = client.post(path(made, "new/"), {**GOOD, "membership": str(membership.pk), **wrong})

    assert answer.status_code == 422
    assert "Vertelt elke maand" in answer.content.decode()
    assert not EmployerAgreement.objects.exists()


def test_nobody_of_another_network_can_be_chosen(client, made) -> None:
    other = make_network("Anders", guide=make_person("Eva"))
    client.force_login(made.amina)

    answer = client.post(
        path(made, "new/"), {**GOOD, "membership": str(other.memberships.get().pk)}
    )

    assert answer.status_code == 422
    assert not EmployerAgreement.objects.exists()


def test_the_employer_says_yes_by_link_without_an_account(client, made) -> None:
    agreement = make_agreement(made)
    client.force_login(made.amina)
    address = link_in(client.post(path(made, f"{agreement.pk}/"), {"ask": "employer"}))
    client.logout()

    assert client.get(address).status_code == 200
    refused = client.post(address, {"name": " "})
    assert refused.status_code == 422
    said = client.post(address, {"name": "Fatima de Wit"})
    assert "Je zei ja" in said.content.decode()
    again = client.post(address, {"name": "Iemand anders"})
    assert "Fatima de Wit" in again.content.decode()

    confirmation = Confirmation.objects.get()
    assert (confirmation.party, confirmation.confirmed_name) == ("employer", "Fatima de Wit")


def test_wrong_and_outdated_links_are_the_same_answer(client, made) -> None:
    agreement = make_agreement(made)
    client.force_login(made.amina)
    first = link_in(client.post(path(made, f"{agreement.pk}/"), {"ask": "employer"}))
    second = link_in(client.post(path(made, f"{agreement.pk}/"), {"ask": "employer"}))
    client.post(path(made, f"{agreement.pk}/change/"), {**GOOD, "hours_per_week": "4"})
    client.logout()

    bodies = set()
    for address in (first, second, second[:-4] + "/", "/agree/verzonnen/"):
        answer = client.get(address)
        assert answer.status_code == 404
        bodies.add(re.sub(r'value="\w{64}"', "", answer.content.decode().replace(address, "")))

    assert len(bodies) == 1


def test_a_link_to_an_invitation_opens_no_agreement_and_the_other_way_round(client, made) -> None:
    from tests.making.invitations import make_invitation_now
    from vlecht.networks.invitation_keys import link_key_of

    agreement = make_agreement(made)
    invitation = make_invitation_now(made.network, made.amina)
    client.force_login(made.amina)
    token = link_in(client.post(path(made, f"{agreement.pk}/"), {"ask": "member"}))

    assert client.get(f"/agree/{link_key_of(invitation.pk)}/").status_code == 404
    assert client.get(token.replace("/agree/", "/join/")).status_code == 404


def test_a_member_is_asked_on_today_and_says_yes_there(client, made) -> None:
    agreement = make_agreement(made)
    client.force_login(made.bram)
    address = path(made, f"{agreement.pk}/")
    assert address in client.get("/").content.decode()

    client.post(address, {"yes": "1"})

    assert Confirmation.objects.get().confirmed_name == "Bram"
    assert address not in client.get("/").content.decode()


def test_a_member_makes_no_links(client, made) -> None:
    agreement = make_agreement(made)
    client.force_login(made.bram)

    assert client.post(path(made, f"{agreement.pk}/"), {"ask": "employer"}).status_code == 404
    assert not Confirmation.objects.exists()


def test_a_wrong_address_is_told_and_kept(client, made) -> None:
    agreement = make_agreement(made)
    client.force_login(made.amina)

    answer = client.post(path(made, f"{agreement.pk}/"), {"ask": "employer", "email": "fatima@"})

    assert answer.status_code == 422
    assert 'value="fatima@"' in answer.content.decode()
    assert not Confirmation.objects.exists()


def test_the_link_goes_by_mail_when_asked(client, made, mailoutbox) -> None:
    agreement = make_agreement(made)
    client.force_login(made.amina)

    client.post(path(made, f"{agreement.pk}/"), {"ask": "employer", "email": "f@example.org"})

    assert [mail.to for mail in mailoutbox] == [["f@example.org"]]
    assert "/agree/" in mailoutbox[0].body


def test_a_change_is_told_and_the_old_text_stays(client, made) -> None:
    agreement = make_agreement(made)
    client.force_login(made.amina)

    client.post(path(made, f"{agreement.pk}/change/"), {**GOOD, "hours_per_week": "4"})

    page = client.get(path(made, f"{agreement.pk}/")).content.decode()
    assert "Versie 1" in page
    assert "Denkt mee over de leervraag" in page


def test_the_list_costs_the_same_for_one_and_for_twenty(client, made) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.force_login(made.amina)
    make_agreement(made)
    client.get(path(made))

    def cost() -> int:
        with CaptureQueriesContext(connection) as counted:
            assert client.get(path(made)).status_code == 200
        return len(counted)

    one = cost()
    for _number in range(19):
        make_agreement(made)

    assert cost() == one


def test_a_yes_counts_for_the_text_that_was_read_and_not_for_a_newer_one(client, made) -> None:
    agreement = make_agreement(made)
    client.force_login(made.bram)
    read = re.search(
        r'name="yes" value="([^"]*)"', client.get(path(made, f"{agreement.pk}/")).content.decode()
    )
    assert read is not None
    change_agreement(
        agreement=agreement,
        hours_per_week=Decimal(40),
        role="Iets heel anders",
        noticed="Niets",
        actor=made.amina,
        at=timezone.now(),
    )

    answer = client.post(path(made, f"{agreement.pk}/"), {"yes": read.group(1)}, follow=True)

    assert "Lees haar nog een keer" in answer.content.decode()
    assert not Confirmation.objects.filter(confirmed_at__isnull=False).exists()
    client.post(path(made, f"{agreement.pk}/"), {"yes": "2"})
    assert Confirmation.objects.get().version.number == 2
