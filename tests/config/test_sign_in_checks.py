from __future__ import annotations

import copy

import pytest

from vlecht.config.sign_in_checks import (
    problems_can_be_reported,
    provider_is_reached_safely,
    public_address_is_ours,
)


def ids(messages) -> list[str]:
    return [message.id for message in messages]


@pytest.mark.parametrize(
    ("address", "secret", "found"),
    [
        ("https://sso.example.nl/realms/a", "geheim", []),
        ("http://127.0.0.1:8000", "geheim", []),
        ("http://sso.example.nl", "geheim", ["vlecht.E021"]),
        ("sso.example.nl", "geheim", ["vlecht.E021"]),
        ("https://sso.example.nl", "", ["vlecht.E022"]),
    ],
)
def test_a_provider_is_reached_safely_and_knows_us(settings, address, secret, found):
    providers = copy.deepcopy(settings.SOCIALACCOUNT_PROVIDERS)
    providers["openid_connect"]["APPS"] = [
        {"client_id": "vlecht", "secret": secret, "settings": {"server_url": address}}
    ]
    settings.SOCIALACCOUNT_PROVIDERS = providers

    assert ids(provider_is_reached_safely(None)) == found


@pytest.mark.parametrize(
    ("address", "hosts", "found"),
    [
        ("https://vlecht.voorbeeld.nl", ["vlecht.voorbeeld.nl"], []),
        ("https://vlecht.voorbeeld.nl", [".voorbeeld.nl"], []),
        ("https://vlecht.voorbeeld.nl", ["ander.nl"], ["vlecht.E023"]),
        ("vlecht.voorbeeld.nl", ["vlecht.voorbeeld.nl"], ["vlecht.E023"]),
    ],
)
def test_the_public_address_is_one_we_answer_to(settings, address, hosts, found):
    settings.BASE_URL, settings.ALLOWED_HOSTS = address, hosts

    assert ids(public_address_is_ours(None)) == found


def test_a_missing_contact_is_told(settings):
    settings.SECURITY_CONTACT = ""
    assert ids(problems_can_be_reported(None)) == ["vlecht.W024"]

    settings.SECURITY_CONTACT = "security@example.org"
    assert problems_can_be_reported(None) == []
