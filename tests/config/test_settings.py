"""Settings as a process reads them: each test starts one with another environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

READ = """
import json, sys
import django
django.setup()
from django.conf import settings
print(json.dumps({name: getattr(settings, name) for name in sys.argv[1:]}, default=str))
"""


def settings_with(tmp_path, environment: dict[str, str], *names: str) -> dict[str, Any]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("VLECHT_")}
    answer = subprocess.run(
        [sys.executable, "-c", READ, *names],
        env=clean
        | {"DJANGO_SETTINGS_MODULE": "vlecht.config.settings", "VLECHT_DATA_DIR": str(tmp_path)}
        | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(answer.stdout)


def test_on_https_cookies_are_bound_to_this_host_and_sent_nowhere_else(tmp_path):
    found = settings_with(
        tmp_path,
        {"VLECHT_BASE_URL": "https://vlecht.voorbeeld.nl"},
        "SESSION_COOKIE_NAME",
        "SESSION_COOKIE_SECURE",
        "SESSION_COOKIE_HTTPONLY",
        "SESSION_COOKIE_DOMAIN",
        "SESSION_COOKIE_PATH",
        "CSRF_COOKIE_NAME",
        "CSRF_COOKIE_SECURE",
        "LANGUAGE_COOKIE_SECURE",
        "SECURE_HSTS_SECONDS",
        "SECURE_SSL_REDIRECT",
    )

    assert found == {
        "SESSION_COOKIE_NAME": "__Host-session",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_DOMAIN": None,
        "SESSION_COOKIE_PATH": "/",
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "CSRF_COOKIE_SECURE": True,
        "LANGUAGE_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SECURE_SSL_REDIRECT": True,
    }


def test_mail_is_sent_as_the_address_says(tmp_path):
    names = ("EMAIL_HOST", "EMAIL_PORT", "EMAIL_USE_TLS", "EMAIL_USE_SSL", "EMAIL_HOST_PASSWORD")

    usual = settings_with(
        tmp_path, {"VLECHT_EMAIL_URL": "smtp://post:p%40ss%2F@mail.example.org:587"}, *names
    )
    sealed = settings_with(tmp_path, {"VLECHT_EMAIL_URL": "smtps://mail.example.org"}, *names)

    assert list(usual.values()) == ["mail.example.org", 587, True, False, "p@ss/"]
    assert list(sealed.values()) == ["mail.example.org", 465, False, True, ""]


def test_newcomers_come_in_by_the_organisation_only_when_that_is_said(tmp_path):
    assert settings_with(tmp_path, {}, "OIDC_ALLOW_SIGNUP") == {"OIDC_ALLOW_SIGNUP": False}
    assert settings_with(tmp_path, {"VLECHT_OIDC_ALLOW_SIGNUP": "1"}, "OIDC_ALLOW_SIGNUP") == {
        "OIDC_ALLOW_SIGNUP": True
    }
