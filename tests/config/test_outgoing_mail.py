"""A mail server that is down, slow or unwilling holds up no page and gets no mail twice."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator

import pytest
from django.core.mail import EmailMessage, send_mail

from tests.making.mail_server import FakeMailServer, running_mail_server
from tests.making.people import make_person
from vlecht.config import outgoing_mail
from vlecht.config.outgoing_mail import Postman

SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture
def server() -> Iterator[FakeMailServer]:
    with running_mail_server() as running:
        yield running


@pytest.fixture
def postman(settings, monkeypatch, server) -> Postman:
    settings.EMAIL_BACKEND = "vlecht.config.outgoing_mail.BackgroundEmailBackend"
    settings.MAIL_TRANSPORT = SMTP
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_USE_TLS = False
    settings.EMAIL_TIMEOUT = 3
    ours = Postman(pauses=(0.0, 0.05, 0.05))
    monkeypatch.setattr(outgoing_mail, "postman", ours)
    return ours


def post(subject: str = "Dag") -> None:
    send_mail(subject, "tekst", "vlecht@example.org", ["bram@example.org"])


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_a_mail_goes_out(postman, server):
    post("Een code")

    assert postman.wait_until_done(5)
    assert len(server.taken) == 1
    assert "Subject: Een code" in server.taken[0]
    assert not postman.in_trouble


def test_a_slow_server_does_not_hold_up_the_sender(postman, server):
    server.waits = 1.0

    began = time.monotonic()
    post()
    waited = time.monotonic() - began

    assert waited < 0.5
    assert postman.wait_until_done(5)
    assert len(server.taken) == 1


def test_a_server_that_says_not_now_gets_the_mail_later_and_once(postman, server):
    server.answers = ["451 nu even niet"]

    post()

    assert postman.wait_until_done(5)
    assert len(server.taken) == 1
    assert server.connections == 2
    assert not postman.in_trouble


def test_a_server_that_never_wants_it_is_asked_once(postman, server):
    server.answers = ["550 die ken ik niet"] * 5

    post()

    assert postman.wait_until_done(5)
    assert server.taken == []
    assert server.connections == 1
    assert not postman.in_trouble


def test_a_server_that_is_away_is_trouble_until_it_is_back(postman, server, settings):
    settings.EMAIL_PORT = free_port()
    post("weg")
    assert postman.wait_until_done(5)
    assert postman.in_trouble

    settings.EMAIL_PORT = server.port
    post("terug")
    assert postman.wait_until_done(5)
    assert not postman.in_trouble
    assert len(server.taken) == 1


def test_a_mail_that_cannot_be_written_does_not_stop_the_next(postman, server):
    EmailMessage("kapot\nkop", "tekst", "vlecht@example.org", ["bram@example.org"]).send()
    post("goed")

    assert postman.wait_until_done(5)
    assert len(server.taken) == 1


def test_too_many_waiting_mails_are_refused_and_not_kept(monkeypatch, settings, server):
    settings.MAIL_TRANSPORT = SMTP
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_USE_TLS = False
    server.waits = 0.3
    full = Postman(pauses=(0.0,), most_waiting=2)
    message = EmailMessage("Dag", "tekst", "vlecht@example.org", ["bram@example.org"])

    taken = [full.take(message) for _mail in range(8)]

    assert taken[0]
    assert not taken[-1]
    assert full.wait_until_done(10)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["bram@example.org", "stam@example.org"])
def test_asking_for_a_code_answers_at_once_while_mail_is_down(client, postman, settings, address):
    make_person("Bram")
    settings.EMAIL_PORT = free_port()
    client.get("/account/login/code/")

    began = time.monotonic()
    answer = client.post("/account/login/code/", {"email": address})
    waited = time.monotonic() - began
    postman.wait_until_done(5)
    shown = client.get(answer["Location"])

    assert answer.status_code == 302
    assert waited < 2
    assert "Onze mail heeft een storing" in shown.content.decode()


def test_nothing_of_a_mail_stands_in_the_log(postman, server, settings, caplog):
    settings.EMAIL_PORT = free_port()

    send_mail("1234-5678", "code 1234-5678", "vlecht@example.org", ["bram@example.org"])
    postman.wait_until_done(5)

    assert caplog.records
    assert "1234" not in caplog.text
    assert "bram@" not in caplog.text
