from __future__ import annotations

import io
import json

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.management.base import CommandError

from tests.making.people import make_administrator, make_person
from vlecht.cli.main import build_parser
from vlecht.journal.models import Entry
from vlecht.people.models import Person

pytestmark = pytest.mark.django_db


def run(*words: str) -> int:
    """Run the command as a program does."""
    arguments = build_parser().parse_args(["administrator", *words])
    return int(arguments.run(arguments))


def test_the_first_administrator_is_made(capsys):
    assert run("Ingrid@Example.org", "--name", "Ingrid", "--json") == 0

    ingrid = Person.objects.get()
    assert json.loads(capsys.readouterr().out) == {"email": "ingrid@example.org", "is_new": True}
    assert (ingrid.name, ingrid.is_instance_administrator) == ("Ingrid", True)
    assert EmailAddress.objects.get(user=ingrid).verified
    assert not ingrid.has_usable_password()


def test_somebody_who_is_known_becomes_administrator(capsys):
    bram = make_person("Bram")

    run("bram@example.org")

    bram.refresh_from_db()
    assert bram.is_instance_administrator
    assert "is known" in capsys.readouterr().out


def test_a_password_is_read_and_never_shown(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("een heel lang wachtwoord\n"))

    run("ingrid@example.org", "--set-password")

    assert Person.objects.get().check_password("een heel lang wachtwoord")
    assert "wachtwoord" not in capsys.readouterr().out


def test_a_weak_password_makes_nobody(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("kort\n"))

    with pytest.raises(CommandError):
        run("ingrid@example.org", "--set-password")

    assert not Person.objects.exists()


def test_who_lost_the_second_step_sets_up_a_new_one(client):
    ingrid = make_administrator("Ingrid")
    Authenticator(user=ingrid, type="totp", data={"secret": "x"}).save()

    run("ingrid@example.org", "--forget-second-step")

    client.force_login(ingrid)
    assert not Authenticator.objects.exists()
    assert Entry.objects.order_by("-id")[0].verb == "people.second_factor_forgotten"
    assert client.get("/account/")["Location"] == "/account/second-step/"


@pytest.mark.parametrize("address", ["", "geen adres", "a@b", "x\x00@example.org"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(CommandError):
        run(address)

    assert not Person.objects.exists()
