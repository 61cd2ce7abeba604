"""Signing in by code and by password, and what strangers may learn from it."""

from __future__ import annotations

import re
import time

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.contrib.auth import get_user
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.making.mails import mailed_code
from tests.making.people import MOMENT, PASSWORD, make_guest, make_person
from vlecht.people.models import Person
from vlecht.people.operations.administrators import deactivate_person

pytestmark = pytest.mark.django_db

CODE_PAGE = "/account/login/code/"
CONFIRM_PAGE = "/account/login/code/confirm/"
PASSWORD_PAGE = "/account/login/"


def who(client: Client) -> object:
    return get_user(client)


def without_what_differs(content: bytes, *addresses: str) -> str:
    """Return a page without its one-time tokens and without the address that was typed."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", content.decode())
    for address in addresses:
        text = text.replace(address, "ADDRESS")
    return text


# --- By code -----------------------------------------------------------------
def test_a_stranger_is_sent_to_the_page_that_mails_a_code(client):
    answer = client.get("/")

    assert answer.status_code == 302
    assert answer["Location"] == f"{CODE_PAGE}?next=/"


def test_a_person_signs_in_with_a_code_by_mail_and_comes_out_where_they_wanted(client):
    bram = make_person("Bram", password=None)

    client.post(CODE_PAGE, {"email": "Bram@Example.org", "next": "/account/profile/"})
    answer = client.post(CONFIRM_PAGE, {"code": mailed_code(), "next": "/account/profile/"})

    assert answer["Location"] == "/account/profile/"
    assert who(client) == bram


def test_one_code_is_enough_when_the_address_was_not_confirmed_yet(client):
    bram = make_person("Bram", email_is_verified=False)

    client.post(CODE_PAGE, {"email": "bram@example.org"})
    client.post(CONFIRM_PAGE, {"code": mailed_code()})

    assert who(client) == bram
    assert EmailAddress.objects.get(user=bram).verified
    assert len(mail.outbox) == 1


def test_a_code_may_be_typed_without_the_dash(client):
    bram = make_person("Bram")

    client.post(CODE_PAGE, {"email": "bram@example.org"})
    client.post(CONFIRM_PAGE, {"code": f" {mailed_code().replace('-', '')} "})

    assert who(client) == bram


def test_a_wrong_code_gets_a_message_and_three_wrong_codes_end_the_attempt(client):
    make_person("Bram")
    client.post(CODE_PAGE, {"email": "bram@example.org"})
    code = mailed_code()

    first = client.post(CONFIRM_PAGE, {"code": "0000-0000"})
    assert first.status_code == 422
    assert "Deze code klopt niet" in first.content.decode()
    client.post(CONFIRM_PAGE, {"code": "0000-0000"})
    client.post(CONFIRM_PAGE, {"code": "0000-0000"})
    client.post(CONFIRM_PAGE, {"code": code})

    assert not who(client).is_authenticated


def test_a_code_works_once(client):
    make_person("Bram")
    client.post(CODE_PAGE, {"email": "bram@example.org"})
    code = mailed_code()
    client.post(CONFIRM_PAGE, {"code": code})
    client.post("/account/logout/")

    client.post(CONFIRM_PAGE, {"code": code})

    assert not who(client).is_authenticated


def test_a_code_belongs_to_the_browser_that_asked_for_it(client):
    make_person("Bram")
    make_person("Eva")
    client.post(CODE_PAGE, {"email": "bram@example.org"})
    code_of_bram = mailed_code()

    other = Client()
    other.post(CODE_PAGE, {"email": "eva@example.org"})
    other.post(CONFIRM_PAGE, {"code": code_of_bram})

    assert not who(other).is_authenticated


def test_a_code_is_over_after_ten_minutes(client):
    make_person("Bram")
    client.post(CODE_PAGE, {"email": "bram@example.org"})
    code = mailed_code()

    with time_machine.travel(time.time() + 601):
        client.post(CONFIRM_PAGE, {"code": code})

    assert not who(client).is_authenticated


def test_a_guest_has_no_address_to_send_a_code_to(client):
    make_guest("Chris")

    client.post(CODE_PAGE, {"email": "chris@example.org"})

    assert "geen account" in mail.outbox[-1].subject.lower()


# --- What a stranger may learn -----------------------------------------------
@pytest.mark.parametrize(
    ("page", "field"),
    [(CODE_PAGE, "email"), ("/account/password/reset/", "email")],
)
def test_a_known_and_an_unknown_address_get_the_same_answer(page, field):
    make_person("Bram")
    answers = []
    for address in ("bram@example.org", "stam@example.org"):
        client = Client()
        sent = client.post(page, {field: address})
        shown = client.get(sent["Location"])
        answers.append(
            (
                sent.status_code,
                sent["Location"],
                shown.status_code,
                without_what_differs(shown.content, address),
                len(mail.outbox),
            )
        )
        mail.outbox.clear()

    assert answers[0] == answers[1]


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer():
    make_person("Bram")
    answers = []
    for address in ("bram@example.org", "stam@example.org"):
        answer = Client().post(PASSWORD_PAGE, {"login": address, "password": "niet goed"})
        answers.append((answer.status_code, without_what_differs(answer.content, address)))

    assert answers[0] == answers[1]
    assert answers[0][0] == 422


@pytest.mark.parametrize("address", ["bram@example.org", "stam@example.org"])
def test_a_wrong_password_costs_as_much_work_for_an_unknown_address(address, monkeypatch):
    make_person("Bram")
    work = []
    plain = MD5PasswordHasher.encode
    monkeypatch.setattr(
        MD5PasswordHasher,
        "encode",
        lambda self, password, *more, **named: (
            work.append(password) or plain(self, password, *more, **named)
        ),
    )

    Client().post(PASSWORD_PAGE, {"login": address, "password": "niet goed"})

    assert work == ["niet goed"]


def test_the_comparison_of_answers_sees_a_difference_of_one_word():
    assert without_what_differs(b"a@b.nl is here", "a@b.nl") != without_what_differs(
        b"c@d.nl is not here", "c@d.nl"
    )


def test_nobody_makes_an_account_uninvited(client):
    answer = client.post("/account/signup/", {"email": "nieuw@example.org"})

    assert answer.status_code == 404
    assert not Person.objects.exists()


# --- By password -------------------------------------------------------------
def test_a_person_signs_in_with_a_password_and_the_session_gets_a_new_key(client):
    bram = make_person("Bram")
    client.get(PASSWORD_PAGE)
    session = client.session
    session["before"] = True
    session.save()
    planted = client.session.session_key

    client.post(PASSWORD_PAGE, {"login": "bram@example.org", "password": PASSWORD})

    assert who(client) == bram
    assert client.session.session_key != planted
    assert not client.session.__class__().exists(planted)


def test_an_unconfirmed_address_is_confirmed_once_with_a_code(client):
    bram = make_person("Bram", email_is_verified=False)

    answer = client.post(PASSWORD_PAGE, {"login": "bram@example.org", "password": PASSWORD})
    assert answer["Location"] == "/account/confirm-email/"
    client.post("/account/confirm-email/", {"code": mailed_code()})

    assert who(client) == bram


def test_what_was_typed_stays_but_never_the_password(client):
    make_person("Bram")

    answer = client.post(PASSWORD_PAGE, {"login": "bram@example.org", "password": "zeer geheim"})

    assert "bram@example.org" in answer.content.decode()
    assert "zeer geheim" not in answer.content.decode()


def test_ten_wrong_passwords_lock_one_account_at_one_address_and_nobody_else():
    make_person("Bram")
    eva = make_person("Eva")

    for _attempt in range(10):
        last = Client().post(PASSWORD_PAGE, {"login": "bram@example.org", "password": "fout"})
    right = Client().post(PASSWORD_PAGE, {"login": "bram@example.org", "password": PASSWORD})
    neighbour = Client()
    neighbour.post(PASSWORD_PAGE, {"login": "eva@example.org", "password": PASSWORD})

    assert last.status_code == 429
    assert "kwartier" in last.content.decode()
    assert right.status_code in {422, 429}
    assert who(neighbour) == eva


def test_capitals_do_not_give_new_tries():
    make_person("Bram")

    for attempt in range(10):
        address = "bram@example.org" if attempt % 2 else "BRAM@example.org"
        last = Client().post(PASSWORD_PAGE, {"login": address, "password": "fout"})

    assert last.status_code == 429


def test_a_room_of_five_hundred_behind_one_address_comes_in():
    people = [make_person(f"Deelnemer {number}") for number in range(50)]
    answers = [
        Client().post(PASSWORD_PAGE, {"login": person.email, "password": PASSWORD}).status_code
        for person in people * 10
    ]

    assert answers == [302] * 500


def test_nothing_that_says_who_tried_is_kept():
    from axes.models import AccessAttempt

    make_person("Bram")

    Client().post(
        PASSWORD_PAGE,
        {"login": "bram@example.org", "password": "fout"},
        REMOTE_ADDR="203.0.113.77",
        HTTP_USER_AGENT="Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0",
    )

    kept = " ".join(str(row) for row in AccessAttempt.objects.values_list())
    assert AccessAttempt.objects.count() == 1
    for trace in ("203.0.113.77", "bram@", "140.0", "fout", "Gecko"):
        assert trace not in kept


# --- Where one comes out ------------------------------------------------------
ELSEWHERE = [
    "//kwaad.example",
    "///kwaad.example",
    "////kwaad.example/%2e%2e",
    "/\\kwaad.example",
    "\\\\kwaad.example",
    "/\t/kwaad.example",
    "https://kwaad.example",
    "https:kwaad.example",
    "http:///kwaad.example",
    "HTTPS://KWAAD.EXAMPLE",
    "https://testserver@kwaad.example",
    "https://testserver.kwaad.example",
    "//testserver:80@kwaad.example",
    "javascript:alert(1)",
    "data:text/html,kwaad",
    " //kwaad.example",
    "\x00//kwaad.example",
]


@pytest.mark.parametrize("address", ELSEWHERE)
def test_signing_in_never_leads_elsewhere(client, address):
    make_person("Bram")

    answer = client.post(
        PASSWORD_PAGE, {"login": "bram@example.org", "password": PASSWORD, "next": address}
    )

    assert answer["Location"] == "/"


@pytest.mark.parametrize("address", ELSEWHERE)
def test_signing_out_never_leads_elsewhere(client, address):
    client.force_login(make_person("Bram"))

    answer = client.post("/account/logout/", {"next": address})

    assert answer["Location"] == CODE_PAGE
    assert not who(client).is_authenticated


def test_opening_the_address_of_signing_out_signs_nobody_out(client):
    client.force_login(make_person("Bram"))

    client.get("/account/logout/")

    assert who(client).is_authenticated


# --- Sessions ----------------------------------------------------------------
def sign_in(name: str) -> Client:
    client = Client()
    client.post(PASSWORD_PAGE, {"login": f"{name}@example.org", "password": PASSWORD})
    assert who(client).is_authenticated
    return client


def test_signing_out_everywhere_else_ends_the_other_sessions():
    make_person("Bram")
    phone, laptop = sign_in("bram"), sign_in("bram")

    laptop.post("/account/sessions/")

    assert not who(phone).is_authenticated
    assert who(laptop).is_authenticated


def test_someone_who_is_shut_out_is_out_at_the_next_page():
    bram = make_person("Bram")
    phone = sign_in("bram")

    deactivate_person(person=bram, actor=None, at=MOMENT)

    assert phone.get("/account/").status_code == 302
    assert Client().post(PASSWORD_PAGE, {"login": "bram@example.org", "password": PASSWORD})[
        "Location"
    ] == reverse("account_inactive")


def test_a_new_password_ends_the_other_sessions():
    make_person("Bram")
    phone, laptop = sign_in("bram"), sign_in("bram")

    answer = laptop.post(
        "/account/password/change/",
        {"oldpassword": PASSWORD, "password1": "een heel nieuw wachtwoord"},
    )

    assert answer.status_code == 302
    assert not who(phone).is_authenticated
    assert who(laptop).is_authenticated


def test_a_member_stays_signed_in_for_a_month():
    make_person("Bram")

    assert sign_in("bram").session.get_expiry_age() == 60 * 60 * 24 * 30


def test_the_cookies_cannot_be_read_by_scripts_or_sent_by_other_sites():
    make_person("Bram")

    cookies = sign_in("bram").cookies

    assert {name: (cookie["httponly"], cookie["samesite"]) for name, cookie in cookies.items()} == {
        "session": (True, "Lax"),
        "csrf": (True, "Lax"),
    }


# --- Own account -------------------------------------------------------------
def test_a_person_sets_a_new_password_with_a_code(client):
    bram = make_person("Bram")

    client.post("/account/password/reset/", {"email": "bram@example.org"})
    client.post("/account/password/reset/confirm/", {"code": mailed_code()})
    client.post("/account/password/reset/complete/", {"password1": "een heel nieuw wachtwoord"})

    bram.refresh_from_db()
    assert bram.check_password("een heel nieuw wachtwoord")
    assert not who(client).is_authenticated


def test_a_weak_password_is_refused_in_plain_words(client):
    client.force_login(make_person("Bram", password=None))

    answer = client.post("/account/password/set/", {"password1": "12345"})

    assert answer.status_code == 422
    assert "10" in answer.content.decode()


def test_a_person_changes_the_e_mail_address_after_a_code(client):
    bram = make_person("Bram")
    client.force_login(bram)

    client.post("/account/email/", {"email": "nieuw@example.org", "action_add": "1"})
    bram.refresh_from_db()
    assert bram.email == "bram@example.org"
    code = mailed_code()
    client.post("/account/confirm-email/", {"code": code})

    bram.refresh_from_db()
    assert bram.email == "nieuw@example.org"
    assert list(EmailAddress.objects.filter(user=bram).values_list("email", "verified")) == [
        ("nieuw@example.org", True)
    ]
    assert [message.to for message in mail.outbox] == [
        ["nieuw@example.org"],
        ["bram@example.org"],
    ]


def test_a_person_cannot_take_the_address_of_someone_else(client):
    make_person("Bram")
    eva = make_person("Eva")
    client.force_login(eva)

    client.post("/account/email/", {"email": "bram@example.org", "action_add": "1"})
    answer = client.post("/account/confirm-email/", {"code": mailed_code()})

    eva.refresh_from_db()
    assert answer.status_code == 422
    assert "al een account" in answer.content.decode()
    assert eva.email == "eva@example.org"


@pytest.mark.parametrize(
    "typed",
    ["", "geen adres", "a@b", "x" * 400 + "@example.org", "a\x00b@example.org", "😀@例え.jp"],
)
def test_what_is_no_address_gets_a_message_and_never_an_error(client, typed):
    answer = client.post(CODE_PAGE, {"email": typed})

    assert answer.status_code in {302, 422}


@pytest.mark.parametrize("typed", ["", "\x00", "x" * 10_000, "１２３４-５６７８", "😀"])
def test_what_is_no_code_gets_a_message_and_never_an_error(client, typed):
    make_person("Bram")
    client.post(CODE_PAGE, {"email": "bram@example.org"})

    assert client.post(CONFIRM_PAGE, {"code": typed}).status_code == 422


# --- Mails -------------------------------------------------------------------
def test_a_mail_is_plain_text_in_the_language_of_its_reader(client):
    make_person("Bram", language="en")
    make_person("Eva")

    client.post(CODE_PAGE, {"email": "bram@example.org"})
    Client().post(CODE_PAGE, {"email": "eva@example.org"})

    english, dutch = mail.outbox
    assert "is your code for Vlecht" in english.subject
    assert "is je code voor Vlecht" in dutch.subject
    assert english.content_subtype == "plain"
    assert not getattr(english, "alternatives", [])


def test_a_mail_names_our_own_address_whatever_host_was_asked(client, settings):
    settings.BASE_URL = "https://vlecht.voorbeeld.nl"
    settings.ALLOWED_HOSTS = ["testserver", "kwaad.example"]
    make_person("Bram")

    client.post(
        CODE_PAGE,
        {"email": "bram@example.org"},
        HTTP_HOST="kwaad.example",
        HTTP_X_FORWARDED_HOST="kwaad.example",
    )
    Client().post(
        "/account/password/reset/", {"email": "bram@example.org"}, HTTP_HOST="kwaad.example"
    )

    assert len(mail.outbox) == 2
    for message in mail.outbox:
        assert "kwaad" not in str(message.message())
        assert "https://vlecht.voorbeeld.nl" in str(message.body)
