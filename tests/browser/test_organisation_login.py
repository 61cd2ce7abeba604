"""The whole way to the provider of an organisation and back, under our security policy."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from allauth.socialaccount.models import SocialAccount

from tests.making.oidc_provider import application_of, running_provider
from tests.making.people import make_person
from vlecht.people.models import Person

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("with_scripts", [True, False])
def test_a_person_comes_back_signed_in(
    browser: Browser, server_url: str, db: None, settings: Any, with_scripts: bool
) -> None:
    Person.objects.all().delete()
    amina = make_person("Amina")
    with running_provider() as provider:
        providers = copy.deepcopy(settings.SOCIALACCOUNT_PROVIDERS)
        providers["openid_connect"]["APPS"] = [application_of(provider)]
        settings.SOCIALACCOUNT_PROVIDERS = providers
        SocialAccount(user=amina, provider="organisation", uid=provider.person["sub"]).save()
        context = browser.new_context(
            base_url=server_url, locale="nl-NL", java_script_enabled=with_scripts
        )
        page = context.new_page()

        page.goto("/account/login/code/?next=/account/profile/")
        page.click("text=Met Gemeente Voorbeeld")
        page.wait_for_url("**/account/profile/")

        assert page.input_value("[name=name]") == "Amina"
        context.close()
