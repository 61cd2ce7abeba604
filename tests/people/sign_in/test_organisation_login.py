"""Signing in with the account of one's organisation, at a provider that runs beside the tests."""

from __future__ import annotations

import copy
import html
import re
import urllib.parse
from collections.abc import Iterator

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.contrib.auth import get_user
from django.core import mail
from django.test import Client

from tests.making.mails import mailed_code
from tests.making.oidc_provider import FakeProvider, application_of, running_provider
from tests.making.people import MOMENT, make_person
from vlecht.people.models import Person
from vlecht.people.operations.administrators import deactivate_person

pytestmark = pytest.mark.django_db
START = "/account/oidc/organisation/login/"


@pytest.fixture
def provider(settings) -> Iterator[FakeProvider]:
    with running_provider() as running:
        providers = copy.deepcopy(settings.SOCIALACCOUNT_PROVIDERS)
        providers["openid_connect"]["APPS"] = [application_of(running)]
        settings.SOCIALACCOUNT_PROVIDERS = providers
        yield running


@pytest.fixture
def newcomers_are_welcome(settings) -> None:
    settings.OIDC_ALLOW_SIGNUP = True


def on_to_provider(client: Client, path: str = START) -> dict[str, str]:
    """Press the button and return what the browser would ask the provider."""
    page = client.post(path)
    assert page.status_code == 200, page.content
    found = re.search(r'class="button" href="([^"]+)"', page.content.decode())
    assert found
    address = html.unescape(found[1])
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query))


def come_back(client: Client, provider: FakeProvider, asked: dict[str, str]):
    back = urllib.parse.urlsplit(provider.authorize(asked))
    return client.get(f"{back.path}?{back.query}")


def sign_in(client: Client, provider: FakeProvider):
    return come_back(client, provider, on_to_provider(client))


def connect(person: Person, provider: FakeProvider) -> None:
    SocialAccount(user=person, provider="organisation", uid=provider.person["sub"]).save()


def is_refused(answer, client: Client) -> bool:
    return (
        answer.status_code in {200, 401, 403}
        and not get_user(client).is_authenticated
        and "Inloggen is niet gelukt" in answer.content.decode()
    )


def test_the_sign_in_page_offers_the_organisation(client, provider):
    page = client.get("/account/login/code/").content.decode()

    assert "Met Gemeente Voorbeeld" in page


def test_without_a_provider_there_is_no_button(client):
    assert "/oidc/" not in client.get("/account/login/code/").content.decode()


def test_a_connected_person_signs_in(client, provider):
    amina = make_person("Amina")
    connect(amina, provider)

    sign_in(client, provider)

    assert get_user(client) == amina


def test_the_request_binds_the_answer_to_this_attempt(client, provider):
    asked = on_to_provider(client)

    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["nonce"]) == 64
    assert len(asked["state"]) >= 32
    assert on_to_provider(client)["nonce"] != asked["nonce"]


def test_opening_the_address_of_the_button_starts_nothing_yet(client, provider):
    page = client.get(START)

    assert page.status_code == 200
    assert provider.requests == []


@pytest.mark.parametrize(
    ("fault", "spoiled"),
    [
        ("wrong issuer", {"iss": "https://kwaad.example"}),
        ("wrong audience", {"aud": "een ander programma"}),
        ("wrong nonce", {"nonce": "0" * 64}),
        ("no nonce", {"nonce": None}),
        ("expired", {"exp": 1}),
        ("nobody", {"sub": ""}),
    ],
)
def test_a_token_that_is_not_right_lets_nobody_in(client, provider, fault, spoiled):
    connect(make_person("Amina"), provider)
    provider.spoil = spoiled

    assert is_refused(sign_in(client, provider), client), fault


def test_a_token_of_another_attempt_lets_nobody_in(client, provider):
    connect(make_person("Amina"), provider)
    first, second = on_to_provider(client), on_to_provider(client)
    provider.spoil = {"nonce": first["nonce"]}

    assert is_refused(come_back(client, provider, second), client)


def test_details_about_someone_else_let_nobody_in(client, provider):
    connect(make_person("Amina"), provider)
    provider.userinfo_sub = "eva-bij-de-aanbieder"

    assert is_refused(sign_in(client, provider), client)


def test_an_answer_without_token_lets_nobody_in(client, provider):
    connect(make_person("Amina"), provider)
    provider.leaves_out_token = True

    assert is_refused(sign_in(client, provider), client)


def test_an_answer_in_another_browser_lets_nobody_in(client, provider):
    connect(make_person("Amina"), provider)
    asked = on_to_provider(client)
    other = Client()

    assert is_refused(come_back(other, provider, asked), other)


def test_an_answer_works_once(client, provider):
    connect(make_person("Amina"), provider)
    back = urllib.parse.urlsplit(provider.authorize(on_to_provider(client)))
    client.get(f"{back.path}?{back.query}")
    client.post("/account/logout/")

    assert is_refused(client.get(f"{back.path}?{back.query}"), client)


def test_a_provider_that_is_down_gives_a_message(client, provider, settings):
    providers = copy.deepcopy(settings.SOCIALACCOUNT_PROVIDERS)
    providers["openid_connect"]["APPS"][0]["settings"]["server_url"] = "http://127.0.0.1:9"
    settings.SOCIALACCOUNT_PROVIDERS = providers

    answer = client.post(START)

    assert answer.status_code == 502
    assert "Inloggen is niet gelukt" in answer.content.decode()


def test_an_unknown_person_gets_no_account_by_default(client, provider):
    answer = sign_in(client, provider)

    assert "We kennen je nog niet" in answer.content.decode()
    assert not Person.objects.exists()


def test_the_same_e_mail_address_is_no_key_to_someone_elses_account(client, provider):
    amina = make_person("Amina")
    provider.person |= {"sub": "iemand-anders"}

    sign_in(client, provider)

    assert not get_user(client).is_authenticated
    assert not SocialAccount.objects.filter(user=amina).exists()


def test_nor_is_it_where_newcomers_are_welcome(client, provider, newcomers_are_welcome):
    amina = make_person("Amina")
    provider.person |= {"sub": "iemand-anders"}

    sign_in(client, provider)

    assert not get_user(client).is_authenticated
    assert Person.objects.count() == 1
    assert not SocialAccount.objects.filter(user=amina).exists()
    assert mail.outbox[-1].to == ["amina@example.org"]


def test_a_newcomer_gets_an_account_where_that_is_allowed(client, provider, newcomers_are_welcome):
    sign_in(client, provider)

    newcomer = Person.objects.get()
    assert (newcomer.name, newcomer.email) == ("Amina van de Aanbieder", "amina@example.org")
    assert get_user(client) == newcomer


def test_an_unverified_address_is_verified_by_code_first(client, provider, newcomers_are_welcome):
    provider.person["email_verified"] = "false"

    answer = sign_in(client, provider)
    assert answer["Location"] == "/account/confirm-email/"
    assert not get_user(client).is_authenticated
    client.post("/account/confirm-email/", {"code": mailed_code()})

    assert get_user(client) == Person.objects.get()


def test_a_newcomer_without_address_fills_one_in_and_proves_it(
    client, provider, newcomers_are_welcome
):
    del provider.person["email"]

    answer = sign_in(client, provider)
    assert answer["Location"] == "/account/3rdparty/signup/"
    assert "gaf je e-mailadres niet door" in client.get(answer["Location"]).content.decode()
    client.post(answer["Location"], {"email": "Nieuw@Example.org"})
    assert not get_user(client).is_authenticated
    client.post("/account/confirm-email/", {"code": mailed_code()})

    newcomer = Person.objects.get()
    assert (newcomer.email, newcomer.name) == ("nieuw@example.org", "Amina van de Aanbieder")
    assert get_user(client) == newcomer


def test_a_newcomer_who_fills_in_someone_elses_address_gets_nothing(
    client, provider, newcomers_are_welcome
):
    bram = make_person("Bram")
    del provider.person["email"]
    sign_in(client, provider)

    client.post("/account/3rdparty/signup/", {"email": "bram@example.org"})

    assert list(Person.objects.all()) == [bram]
    assert not SocialAccount.objects.exists()
    assert mail.outbox[-1].subject == "Je hebt al een account"


def test_a_person_disconnects_the_login(client, provider):
    amina = make_person("Amina")
    connect(amina, provider)
    client.force_login(amina)

    client.post("/account/3rdparty/", {"account": SocialAccount.objects.get().pk})

    assert not SocialAccount.objects.exists()


def test_nothing_of_what_the_provider_tells_is_kept(client, provider, newcomers_are_welcome):
    provider.person["birthdate"] = "1980-01-01"

    sign_in(client, provider)

    account = SocialAccount.objects.get()
    assert account.extra_data == {}
    assert not SocialToken.objects.exists()


def test_someone_who_is_shut_out_does_not_come_in_by_the_organisation(client, provider):
    amina = make_person("Amina")
    connect(amina, provider)
    deactivate_person(person=amina, actor=None, at=MOMENT)

    sign_in(client, provider)

    assert not get_user(client).is_authenticated


def test_a_person_connects_the_login_to_their_own_account(client, provider):
    amina = make_person("Amina")
    client.force_login(amina)

    come_back(client, provider, on_to_provider(client, f"{START}?process=connect"))

    assert SocialAccount.objects.get().user == amina
    other = Client()
    sign_in(other, provider)
    assert get_user(other) == amina


def test_an_administrator_still_has_to_show_the_second_step(client, provider):
    ingrid = make_person("Ingrid", is_instance_administrator=True)
    connect(ingrid, provider)

    sign_in(client, provider)

    assert client.get("/account/people/")["Location"] == "/account/second-step/"
