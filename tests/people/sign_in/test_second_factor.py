"""No way of signing in brings an administrator past the second step."""

from __future__ import annotations

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth import get_user
from django.core import mail
from django.test import Client
from django.urls import get_resolver, reverse
from django.urls.exceptions import NoReverseMatch

from tests.making.mails import mailed_code
from tests.making.people import MOMENT, PASSWORD, make_administrator, make_person
from tests.making.signing_in import sign_in
from vlecht.people.operations.administrators import make_administrator as appoint

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SET_UP = "/account/second-step/"
SHOW = "/account/2fa/reauthenticate/"


def code_now(secret: str = SECRET) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def with_app(person):
    """Give a person an authenticator app, as the library does."""
    TOTP.activate(person, SECRET)
    return person


def by_password(client: Client, name: str = "ingrid"):
    return client.post("/account/login/", {"login": f"{name}@example.org", "password": PASSWORD})


def by_code(client: Client):
    client.post("/account/login/code/", {"email": "ingrid@example.org"})
    return client.post("/account/login/code/confirm/", {"code": mailed_code()})


def by_new_password(client: Client):
    client.post("/account/password/reset/", {"email": "ingrid@example.org"})
    client.post("/account/password/reset/confirm/", {"code": mailed_code()})
    client.post("/account/password/reset/complete/", {"password1": PASSWORD})
    return by_password(client)


WAYS = [by_password, by_code, by_new_password]


# --- Without a second factor -------------------------------------------------
@pytest.mark.parametrize("way", WAYS)
def test_an_administrator_without_second_step_sees_only_how_to_set_one_up(client, way):
    make_administrator("Ingrid")

    way(client)

    for page in ("/", "/account/", "/account/people/", "/account/password/change/"):
        assert client.get(page)["Location"] == SET_UP, page
    assert client.get(SET_UP).status_code == 200


def test_every_route_but_setting_up_is_closed_without_second_step(client):
    client.force_login(make_administrator("Ingrid"))
    open_routes = set()
    for route, address in addresses_without_arguments():
        answer = client.get(address)
        if answer.status_code == 200 or answer.get("Location") not in {SET_UP, None}:
            open_routes.add(route)

    assert open_routes == {
        "people:second-factor-needed",
        "account_logout",
        "account_email",
        "account_email_verification_sent",
        "account_reauthenticate",
        # These two ask for the password first.
        "mfa_activate_totp",
        "mfa_add_webauthn",
    }


def test_posting_does_not_go_past_it_either(client):
    ingrid = make_administrator("Ingrid")
    client.force_login(ingrid)

    answer = client.post("/account/profile/", {"name": "Een ander", "language": "nl"})

    ingrid.refresh_from_db()
    assert answer["Location"] == SET_UP
    assert ingrid.name == "Ingrid"


def test_an_administrator_sets_up_an_app_and_is_through(client):
    make_administrator("Ingrid")
    by_password(client)

    client.get("/account/2fa/totp/activate/")
    client.post("/account/reauthenticate/?next=/account/2fa/totp/activate/", {"password": PASSWORD})
    client.get("/account/2fa/totp/activate/")
    code = code_now(client.session["mfa.totp.secret"])
    client.post("/account/2fa/totp/activate/", {"code": code})
    # The app is set up; now it is tried once, which also shows that it works.
    assert client.get("/account/people/")["Location"].startswith(SHOW)
    client.post(f"{SHOW}?next=/account/people/", {"code": code})

    assert client.get("/account/people/").status_code == 200


def test_spare_codes_alone_are_no_second_step(client):
    ingrid = make_administrator("Ingrid")
    Authenticator(user=ingrid, type="recovery_codes", data={"seed": "x", "used_mask": 0}).save()
    client.force_login(ingrid)

    assert client.get("/account/")["Location"] == SET_UP


# --- With a second factor ----------------------------------------------------
@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_signing_in_asks_for_the_second_step(client, way):
    with_app(make_administrator("Ingrid"))

    answer = way(client)

    assert answer["Location"] == "/account/2fa/authenticate/"
    assert not get_user(client).is_authenticated
    client.post("/account/2fa/authenticate/", {"code": code_now()})
    assert client.get("/account/people/").status_code == 200


def test_a_member_who_set_one_up_is_asked_too(client):
    with_app(make_person("Bram"))

    answer = by_password(client, "bram")

    assert answer["Location"] == "/account/2fa/authenticate/"
    assert not get_user(client).is_authenticated


def test_a_session_that_began_some_other_way_shows_the_second_step_before_anything(client):
    client.force_login(with_app(make_administrator("Ingrid")))

    answer = client.get("/account/people/?q=bram")

    assert answer["Location"] == f"{SHOW}?next=%2Faccount%2Fpeople%2F%3Fq%3Dbram"


def test_every_route_but_showing_it_is_closed_before_the_second_step(client):
    client.force_login(with_app(make_administrator("Ingrid")))
    open_routes = set()
    for route, address in addresses_without_arguments():
        answer = client.get(address)
        if not str(answer.get("Location", "")).startswith(SHOW) and answer.status_code != 405:
            open_routes.add(route)

    assert open_routes == {"account_logout", "mfa_reauthenticate"}


def test_someone_who_becomes_administrator_in_mid_session_is_stopped(client):
    bram = make_person("Bram")
    by_password(client, "bram")
    assert client.get("/account/").status_code == 200

    appoint(person=bram, actor=None, at=MOMENT)

    assert client.get("/account/people/").status_code == 302


def test_a_wrong_code_lets_nobody_in(client):
    with_app(make_administrator("Ingrid"))
    by_password(client)

    answer = client.post("/account/2fa/authenticate/", {"code": "000000"})

    assert answer.status_code == 422
    assert not get_user(client).is_authenticated


def test_a_code_of_the_app_works_once(client):
    with_app(make_administrator("Ingrid"))
    code = code_now()
    by_password(client)
    client.post("/account/2fa/authenticate/", {"code": code})

    other = Client()
    by_password(other)
    other.post("/account/2fa/authenticate/", {"code": code})

    assert not get_user(other).is_authenticated


def test_guessing_codes_is_stopped(client):
    with_app(make_administrator("Ingrid"))
    by_password(client)

    for _attempt in range(12):
        answer = client.post("/account/2fa/authenticate/", {"code": "000000"})
    right = client.post("/account/2fa/authenticate/", {"code": code_now()})

    assert "te vaak mis" in answer.content.decode()
    assert right.status_code == 422


def test_a_spare_code_works_once():
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    ingrid = with_app(make_administrator("Ingrid"))
    spare = RecoveryCodes.activate(ingrid).generate_codes()[0]
    outcomes = []
    for _attempt in range(2):
        client = Client()
        by_password(client)
        client.post("/account/2fa/authenticate/", {"code": spare})
        outcomes.append(get_user(client).is_authenticated)

    assert outcomes == [True, False]


def test_an_administrator_cannot_take_the_last_second_step_away(client):
    ingrid = make_administrator("Ingrid")
    sign_in(client, ingrid)
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "mfa", "type": "totp", "at": time.time(), "reauthenticated": True}
    ]
    session.save()

    answer = client.post("/account/2fa/totp/deactivate/")

    assert "Voeg eerst een andere toe" in answer.content.decode()
    assert Authenticator.objects.filter(user=ingrid).exists()


def test_secrets_are_sealed_in_the_database():
    ingrid = with_app(make_administrator("Ingrid"))

    kept = str(Authenticator.objects.get(user=ingrid).data)

    assert SECRET not in kept


def test_secrets_open_after_the_secret_key_was_changed(settings):
    ingrid = with_app(make_administrator("Ingrid"))
    authenticator = Authenticator.objects.get(user=ingrid)

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een nieuwe sleutel"
    assert authenticator.wrap().validate_code(code_now())

    settings.SECRET_KEY_FALLBACKS = []
    assert not authenticator.wrap().validate_code(code_now())


def test_setting_one_up_is_told_by_mail(client):
    make_administrator("Ingrid")
    by_password(client)
    client.post("/account/reauthenticate/?next=/account/2fa/totp/activate/", {"password": PASSWORD})
    client.get("/account/2fa/totp/activate/")
    mail.outbox.clear()

    with_commit(client, code_now(client.session["mfa.totp.secret"]))

    assert [message.subject for message in mail.outbox] == ["Je tweede stap: een app"]


def with_commit(client: Client, code: str) -> None:
    from django.test import TestCase

    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post("/account/2fa/totp/activate/", {"code": code})


def addresses_without_arguments():
    """Yield every route that needs no argument, with its address."""

    def walk(patterns, namespace=""):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
                yield from walk(pattern.url_patterns, inner)
            elif pattern.name:
                yield f"{namespace}{pattern.name}"

    for route in sorted(set(walk(get_resolver().url_patterns))):
        try:
            yield route, reverse(route)
        except NoReverseMatch:
            continue
