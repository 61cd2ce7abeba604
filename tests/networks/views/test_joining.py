"""From a link or a code to a place in the network, without an account."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache

from tests.making.invitations import make_invitation_now
from tests.making.networks import make_member, make_peopled_network
from tests.making.people import MOMENT, make_organisation, make_person
from vlecht.networks.invitation_keys import code_of, link_key_of
from vlecht.networks.models import Invitation, NetworkMembership
from vlecht.networks.operations.invitations import withdraw_invitation
from vlecht.networks.vocabulary import KnowledgeSource, Role
from vlecht.networks.wrong_codes import WRONG_CODES_PER_MINUTE
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    return make_peopled_network()


@pytest.fixture
def invitation(made):
    return make_invitation_now(made.network, made.amina)


def code_for(invitation: Invitation) -> str:
    return code_of(invitation.pk, attempt=invitation.code_attempt)


def link_to(invitation: Invitation) -> str:
    return f"/join/{link_key_of(invitation.pk)}/"


def test_a_right_code_leads_to_the_invitation(client, invitation) -> None:
    code = code_for(invitation)

    answer = client.post("/join/", {"code": f"{code[:3]} {code[3:].lower()}"})

    assert answer["Location"] == link_to(invitation)


def test_a_resident_comes_in_without_an_account_and_gets_a_way_back(client, made, invitation):
    answer = client.post(
        link_to(invitation),
        {"name": "Chris", "knowledge_source": "experience", "organisation": ""},
    )

    assert answer["Location"] == f"/networks/{made.network.pk}/welcome/"
    page = client.get(answer["Location"]).content.decode()
    guest = Person.objects.get(is_guest=True)
    assert guest.name == "Chris"
    assert "Je terugkomcode" in page
    assert guest.memberships.get().knowledge_source == KnowledgeSource.EXPERIENCE


def test_the_way_back_brings_the_guest_home_on_another_device(client, invitation):
    from django.test import Client

    client.post(link_to(invitation), {"knowledge_source": "experience"})
    home = client.get("/").context["places"][0]
    from vlecht.people.queries import return_key_of

    key = return_key_of(Person.objects.get(is_guest=True))
    other = Client()
    other.post(f"/account/back/{key}/")

    assert other.get(f"/networks/{home.network_id}/").status_code == 200


def test_a_name_is_not_needed_and_what_is_preset_is_not_asked(client, made) -> None:
    invitation = make_invitation_now(
        made.network,
        made.amina,
        role=Role.RESIDENT_MEMBER,
        knowledge_source=KnowledgeSource.EXPERIENCE,
        organisation=make_organisation("Bewonersraad"),
    )

    assert set(client.get(link_to(invitation)).context["form"].fields) == {"name"}
    client.post(link_to(invitation), {})

    place = NetworkMembership.objects.get(person__is_guest=True)
    assert (place.role, place.knowledge_source, place.organisation.name) == (
        "resident_member",
        "experience",
        "Bewonersraad",
    )


def test_who_is_signed_in_only_says_yes(client, made, invitation) -> None:
    eva = make_person("Eva")
    client.force_login(eva)

    client.post(link_to(invitation), {"knowledge_source": "science", "organisation": "HU"})

    place = NetworkMembership.objects.get(person=eva, network=made.network)
    assert (place.role, place.organisation.name) == ("member", "HU")
    assert not Person.objects.filter(is_guest=True).exists()


def test_a_member_is_brought_home(client, made, invitation) -> None:
    client.force_login(made.bram)

    answer = client.post(link_to(invitation), {"knowledge_source": "practice"})

    assert answer["Location"] == f"/networks/{made.network.pk}/"


def test_a_forgotten_answer_is_asked_again_and_what_was_typed_stays(client, invitation) -> None:
    answer = client.post(link_to(invitation), {"name": "Chris"})

    assert answer.status_code == 422
    assert 'value="Chris"' in answer.content.decode()
    assert not Person.objects.filter(is_guest=True).exists()


def test_closed_wrong_and_cut_off_links_are_the_same_answer(client, made, invitation) -> None:
    right = link_to(invitation)
    assert client.get(right).status_code == 200
    withdraw_invitation(invitation=invitation, actor=made.amina, at=MOMENT)

    paths = (right, right[:-3] + "/", "/join/verzonnen/")
    answers = [client.get(path) for path in paths]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    # The page may name the address that was asked for (to come back to), and nothing else.
    bodies = {
        answer.content.decode().replace(path, "")
        for answer, path in zip(answers, paths, strict=True)
    }
    assert len({re.sub(r'csrfmiddlewaretoken" value="\w+"', "", body) for body in bodies}) == 1


def test_an_invitation_tells_no_other_site_where_one_was(client, invitation) -> None:
    # Not "no-referrer": browsers then send the form with the origin "null", which is refused.
    assert client.get(link_to(invitation))["Referrer-Policy"] == "same-origin"


def test_a_room_behind_one_address_comes_in_without_a_limit(client, invitation) -> None:
    for _person in range(3 * WRONG_CODES_PER_MINUTE):
        answer = client.post("/join/", {"code": code_for(invitation)})
        assert answer.status_code == 302


def test_guessing_stops_after_ten_wrong_codes(client, invitation) -> None:
    statuses = [client.post("/join/", {"code": "AAAAAA"}).status_code for _try in range(12)]

    assert statuses == [422] * WRONG_CODES_PER_MINUTE + [429] * 2
    # Also a right guess tells nothing now.
    assert client.post("/join/", {"code": code_for(invitation)}).status_code == 429
    # The link is no guess, so the room goes on by link; another address is not held up.
    assert client.get(link_to(invitation)).status_code == 200
    elsewhere = client.post("/join/", {"code": code_for(invitation)}, REMOTE_ADDR="192.0.2.7")
    assert elsewhere.status_code == 302


def test_the_limit_passes_and_keeps_no_address(client, invitation) -> None:
    for _try in range(11):
        client.post("/join/", {"code": "AAAAAA"}, REMOTE_ADDR="192.0.2.44")

    assert "192.0.2.44" not in str(cache._cache)
    cache.clear()  # what a minute does
    assert client.post("/join/", {"code": code_for(invitation)}).status_code == 302


def test_a_slip_of_the_finger_is_no_guess(client) -> None:
    for typed in ["K7M", "K7M2P0", "hallo allemaal", "\u202e", "😀😀😀😀😀😀"] * 5:
        answer = client.post("/join/", {"code": typed})
        assert answer.status_code == 422

    assert client.post("/join/", {"code": "AAAAAA"}).status_code == 422


@pytest.mark.parametrize("role", [Role.LINKING_PIN, Role.CONTENT_GUIDE])
def test_who_may_invite_members_cannot_read_the_way_in_of_a_process_guide(client, made, role):
    # A link that lets in as process guide is as good as being one.
    paula = make_person("Paula")
    make_member(made.network, paula, role)
    of_guide = make_invitation_now(made.network, made.amina, role=Role.PROCESS_GUIDE)
    of_member = make_invitation_now(made.network, made.amina)
    path = f"/networks/{made.network.pk}/invitations/"
    client.force_login(paula)

    listed = client.get(path).content.decode()

    assert str(of_member.pk) in listed
    assert str(of_guide.pk) not in listed
    assert client.get(f"{path}{of_guide.pk}/").status_code == 404
    assert client.post(f"{path}{of_guide.pk}/").status_code == 404
    of_guide.refresh_from_db()
    assert of_guide.withdrawn_at is None
    assert link_to(of_member) in client.get(f"{path}{of_member.pk}/").content.decode()
