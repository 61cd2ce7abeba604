"""A guest comes back with a code or a link, and becomes someone with an account."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user
from django.core import mail
from django.test import Client, RequestFactory

from tests.making.mails import mailed_code
from tests.making.networks import make_member, make_network
from tests.making.people import MOMENT, make_guest, make_person
from vlecht.people.guest_sign_in import sign_in
from vlecht.people.models import Person
from vlecht.people.operations.guests import NotAGuest, issue_return_key, withdraw_return_key
from vlecht.people.return_keys import in_groups

pytestmark = pytest.mark.django_db
PAGE = "/account/back/"


@pytest.fixture
def chris() -> Person:
    return make_guest("Chris")


def test_a_guest_comes_back_with_the_code(client, chris):
    key = issue_return_key(chris, MOMENT)

    answer = client.post(PAGE, {"return_code": in_groups(key).lower()})

    assert answer["Location"] == "/"
    assert get_user(client) == chris


def test_a_guest_comes_back_with_the_link_after_pressing_the_button(client, chris):
    link = f"{PAGE}{in_groups(issue_return_key(chris, MOMENT))}/"

    opened = client.get(link)
    assert not get_user(client).is_authenticated
    # The address is the key: no other site learns it. ("no-referrer" would make the browser
    # send the form with the origin "null", which is refused.)
    assert opened["Referrer-Policy"] == "same-origin"
    client.post(link)

    assert get_user(client) == chris


def test_a_link_says_nothing_before_the_button(client, chris):
    link = f"{PAGE}{in_groups(issue_return_key(chris, MOMENT))}/"

    right, wrong = client.get(link), client.get(f"{PAGE}AAA-AAA-AAA/")

    assert "Chris" not in right.content.decode()
    assert right.status_code == wrong.status_code == 200


@pytest.mark.parametrize(
    "typed", ["", "ABC", "AAA-AAA-AAA", "x" * 500, "\x00\x00\x00\x00\x00\x00\x00\x00\x00", "😀" * 9]
)
def test_a_wrong_code_gets_a_message_and_stays_in_the_field(client, chris, typed):
    issue_return_key(chris, MOMENT)

    answer = client.post(PAGE, {"return_code": typed})

    assert answer.status_code == 422
    assert not get_user(client).is_authenticated


def test_a_link_that_no_longer_works_asks_for_the_code(client, chris):
    link = f"{PAGE}{in_groups(issue_return_key(chris, MOMENT))}/"
    issue_return_key(chris, MOMENT)

    answer = client.post(link)

    assert answer.status_code == 422
    assert "We kennen deze code niet" in answer.content.decode()


def test_a_withdrawn_code_brings_nobody_back(client, chris):
    key = issue_return_key(chris, MOMENT)
    withdraw_return_key(person=chris, actor=chris, at=MOMENT)

    assert client.post(PAGE, {"return_code": key}).status_code == 422


def test_guessing_is_stopped_and_a_right_code_waits_too(client, chris):
    key = issue_return_key(chris, MOMENT)

    for _guess in range(20):
        client.post(PAGE, {"return_code": "AAA-AAA-AAA"})
    answer = client.post(PAGE, {"return_code": key})

    assert answer.status_code == 422
    assert "te vaak mis" in answer.content.decode()
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    elsewhere.post(PAGE, {"return_code": key})
    assert get_user(elsewhere) == chris


def test_a_room_full_of_guests_comes_back_at_once(chris):
    key = issue_return_key(chris, MOMENT)

    statuses = [Client().post(PAGE, {"return_code": key}).status_code for _guest in range(100)]

    assert statuses == [302] * 100


def test_signing_in_gives_the_session_a_new_key(client, chris):
    client.get(PAGE)
    session = client.session
    session["before"] = True
    session.save()
    planted = session.session_key

    client.post(PAGE, {"return_code": issue_return_key(chris, MOMENT)})

    assert client.session.session_key != planted


def test_someone_with_an_account_never_comes_in_as_a_guest():
    with pytest.raises(NotAGuest):
        sign_in(RequestFactory().get("/"), make_person("Bram"))


# --- Keep my place -----------------------------------------------------------
def test_a_guest_sees_code_link_and_picture_at_our_own_address(client, chris, settings):
    settings.BASE_URL = "https://vlecht.voorbeeld.nl"
    client.force_login(chris)

    page = client.get("/account/my-place/", HTTP_HOST="localhost").content.decode()
    key = issue_return_key(chris, MOMENT)  # the next one, so not the one on the page

    assert "https://vlecht.voorbeeld.nl/account/back/" in page
    assert 'src="data:image/svg+xml' in page
    assert in_groups(key) not in page


def test_looking_again_shows_the_same_code_and_asking_gives_a_new_one(client, chris):
    client.force_login(chris)

    def shown() -> str:
        page = client.get("/account/my-place/").content.decode()
        return page.split('class="code-word" translate="no">')[1].split("<")[0]

    first, second = shown(), shown()
    client.post("/account/my-place/")

    assert first == second != shown()


def test_someone_with_an_account_has_no_return_code(client):
    client.force_login(make_person("Bram"))

    assert client.get("/account/my-place/")["Location"] == "/account/"


# --- From guest to account ---------------------------------------------------
def test_a_guest_adds_an_address_and_keeps_place_and_session(client, chris):
    membership = make_member(make_network(), chris)
    key = issue_return_key(chris, MOMENT)
    client.force_login(chris)

    client.post("/account/email/", {"email": "Chris@Example.org", "action_add": "1"})
    chris.refresh_from_db()
    assert chris.is_guest
    client.post("/account/confirm-email/", {"code": mailed_code()})

    chris.refresh_from_db()
    assert (chris.is_guest, chris.email) == (False, "chris@example.org")
    assert get_user(client) == chris
    assert list(chris.memberships.all()) == [membership]
    assert Client().post(PAGE, {"return_code": key}).status_code == 422


def test_afterwards_the_guest_signs_in_by_mail(client, chris):
    client.force_login(chris)
    client.post("/account/email/", {"email": "chris@example.org", "action_add": "1"})
    client.post("/account/confirm-email/", {"code": mailed_code()})

    other = Client()
    other.post("/account/login/code/", {"email": "chris@example.org"})
    other.post("/account/login/code/confirm/", {"code": mailed_code()})

    assert get_user(other) == chris


def test_a_guest_with_the_address_of_an_account_is_told_so_and_stays_a_guest(client, chris):
    bram = make_person("Bram")
    client.force_login(chris)

    asked = client.post("/account/email/", {"email": "bram@example.org", "action_add": "1"})
    assert asked["Location"] == "/account/confirm-email/"  # as for any other address
    assert mail.outbox[-1].to == ["bram@example.org"]
    answer = client.post("/account/confirm-email/", {"code": mailed_code()})

    chris.refresh_from_db()
    bram.refresh_from_db()
    assert answer.status_code == 422
    assert "Twee accounts samenvoegen kan niet" in answer.content.decode()
    assert (chris.is_guest, chris.email, bram.email) == (True, None, "bram@example.org")


def test_a_guest_who_cannot_read_the_mail_takes_nobodys_address(client, chris):
    client.force_login(chris)
    client.post("/account/email/", {"email": "nieuw@example.org", "action_add": "1"})

    client.post("/account/confirm-email/", {"code": "0000-0000"})

    chris.refresh_from_db()
    assert chris.is_guest


def test_signing_out_warns_a_guest(client, chris):
    client.force_login(chris)

    assert "Zonder je terugkomcode" in client.get("/account/logout/").content.decode()
