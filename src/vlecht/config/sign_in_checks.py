"""System checks of signing in: what an operator would otherwise find out from visitors."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004 -- Django's name
from django.http.request import validate_host

_OURSELVES = {"localhost", "127.0.0.1", "::1"}


@register(Tags.security)
def provider_is_reached_safely(app_configs: Any, **_options: Any) -> list[CheckMessage]:
    """Refuse a provider of sign-ins over plain http: its word would be anybody's word."""
    found: list[CheckMessage] = []
    for app in settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]:
        address = urlsplit(app["settings"]["server_url"])
        if address.scheme != "https" and address.hostname not in _OURSELVES:
            found.append(
                Error(
                    "The provider of sign-ins is not reached over https.",
                    hint="Set VLECHT_OIDC_SERVER_URL to an address that starts with https://.",
                    id="vlecht.E021",
                )
            )
        if not (app["client_id"] and app["secret"]):
            found.append(
                Error(
                    "The provider of sign-ins has no client id or no secret.",
                    hint="Set VLECHT_OIDC_CLIENT_ID and VLECHT_OIDC_CLIENT_SECRET.",
                    id="vlecht.E022",
                )
            )
    return found


@register(Tags.security)
def public_address_is_ours(app_configs: Any, **_options: Any) -> list[CheckMessage]:
    """Refuse a public address that we do not answer to: links and passkeys would not work."""
    host = urlsplit(settings.BASE_URL).hostname or ""
    if validate_host(host, settings.ALLOWED_HOSTS):
        return []
    return [
        Error(
            f"Vlecht does not answer to its own public address {settings.BASE_URL}.",
            hint=f"Add {host or 'its host name'} to VLECHT_ALLOWED_HOSTS.",
            id="vlecht.E023",
        )
    ]


@register(Tags.security, deploy=True)
def problems_can_be_reported(app_configs: Any, **_options: Any) -> list[CheckMessage]:
    """Warn when who finds a security problem cannot know where to go."""
    if settings.SECURITY_CONTACT:
        return []
    return [
        Warning(
            "There is no security.txt: nobody knows where to report a security problem.",
            hint="Set VLECHT_SECURITY_CONTACT to an e-mail address or a web page.",
            id="vlecht.W024",
        )
    ]
