"""Django settings, read once from the environment (see docs/reference/settings.md)."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from vlecht.config import environment
from vlecht.config.bundled_sqlite import use_bundled_sqlite
from vlecht.config.secret_key import secret_key

use_bundled_sqlite()
environment.refuse_unknown_variables()

PACKAGE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = environment.data_dir()
DEBUG = environment.flag("VLECHT_DEBUG")
SECRET_KEY = secret_key(environment.text("VLECHT_SECRET_KEY"), DATA_DIR)
BASE_URL = environment.text("VLECHT_BASE_URL", "http://localhost:8000").rstrip("/")
ALLOWED_HOSTS = environment.words("VLECHT_ALLOWED_HOSTS") or ["localhost", "127.0.0.1", "[::1]"]
SECURITY_CONTACT = environment.text("VLECHT_SECURITY_CONTACT")
_SERVED_OVER_HTTPS = urlsplit(BASE_URL).scheme == "https"

# --- Parts -------------------------------------------------------------------
INSTALLED_APPS = [
    "vlecht.config",
    "vlecht.ui",
    "vlecht.journal",
    "vlecht.people",
    "vlecht.networks",
    "vlecht.frameworks",
    "vlecht.methods",
    "vlecht.charter",
    "vlecht.consent",
    "vlecht.comparison",
    "vlecht.exchange",
    "vlecht.library",
    "vlecht.reports",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_htmx",
    "template_partials",
]
MIDDLEWARE = [
    # Outermost: files, redirects and errors carry the same headers as pages.
    "vlecht.config.response_headers.ResponseHeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Before anything that could keep an address or a user agent.
    "vlecht.people.sign_in.client_trace.ClientTraceMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    # Before the check of forms, which reads the body.
    "vlecht.config.request_size.RequestSizeMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "vlecht.people.sign_in.person_language.PersonLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "vlecht.people.sign_in.administrator_sessions.AdministratorSessionMiddleware",
    # Before the access rules: an administrator without second factor passes none of them.
    "vlecht.people.sign_in.second_factor.SecondFactorMiddleware",
    "vlecht.config.default_deny.DefaultDenyMiddleware",
    "vlecht.config.library_pages.LibraryPagesMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "vlecht.config.urls"
ASGI_APPLICATION = "vlecht.config.asgi.application"
WSGI_APPLICATION = "vlecht.config.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "vlecht.config.page_frame.page_frame",
                "vlecht.config.outgoing_mail.mail_state",
            ],
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# What apps above know of a method; methods cannot know them.
METHOD_USAGE = ["vlecht.comparison.queries.method_usage.networks_with"]

# --- Data --------------------------------------------------------------------
DATABASES: dict[str, Any] = {
    "default": dj_database_url.config(
        default=f"sqlite:///{DATA_DIR / 'vlecht.sqlite3'}",
        conn_max_age=600,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # IMMEDIATE + WAL: without them concurrent writers get "database is locked".
    # FULL, not NORMAL: a power cut with NORMAL loses rows that were acknowledged (ADR 0006).
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        ),
    }
    # A file, not memory: browser tests share it between threads.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}

# --- People ------------------------------------------------------------------
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# A code by mail is what most people understand at once: it is the first page.
LOGIN_URL = "account_request_login_code"
LOGIN_REDIRECT_URL = "networks:today"
LOGOUT_REDIRECT_URL = "account_request_login_code"
ACCOUNT_ADAPTER = "vlecht.people.sign_in.accounts.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Codes, no links: a mail of ours never asks anybody to click.
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 600
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}
# Loose for who gets it right, tight for who guesses: five hundred people may sit behind one
# address. Guesses at one account count against that account ("key"), from wherever they come.
ACCOUNT_RATE_LIMITS = {
    "login": "1000/m/ip",
    "login_failed": "120/m/ip,10/5m/key",
    "request_login_code": "1000/m/ip,3/m/key,10/h/key",
    "reset_password": "1000/m/ip,3/m/key,10/h/key",
    "reset_password_from_key": "60/m/ip",
    "confirm_email": "3/m/key,10/h/key",
    "return_key": "20/m/ip",
    "mail_to_others": "60/h/user,300/h/ip",
}
_FORMS = "vlecht.people.sign_in.forms"
ACCOUNT_FORMS = {
    "login": f"{_FORMS}.PasswordSignInForm",
    "request_login_code": f"{_FORMS}.RequestCodeForm",
    "confirm_login_code": f"{_FORMS}.ConfirmCodeForm",
    "confirm_email_verification_code": f"{_FORMS}.ConfirmEmailForm",
    "confirm_password_reset_code": f"{_FORMS}.ConfirmResetForm",
    "add_email": f"{_FORMS}.AddEmailForm",
    "reset_password": f"{_FORMS}.ResetPasswordForm",
    "reset_password_from_key": f"{_FORMS}.NewPasswordForm",
    "set_password": f"{_FORMS}.SetPasswordForm",
    "change_password": f"{_FORMS}.ChangePasswordForm",
    "reauthenticate": f"{_FORMS}.ReauthenticateForm",
}
MFA_ADAPTER = "vlecht.people.sign_in.second_factor.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Vlecht"
MFA_TOTP_TOLERANCE = 1
MFA_RATE_LIMITS = {"webauthn_login": "1000/m/ip"}
MFA_FORMS = {
    "authenticate": f"{_FORMS}.SecondStepForm",
    "reauthenticate": f"{_FORMS}.SecondStepAgainForm",
    "activate_totp": f"{_FORMS}.ActivateAppForm",
    "add_webauthn": f"{_FORMS}.AddPasskeyForm",
    "edit_webauthn": f"{_FORMS}.RenamePasskeyForm",
}
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_ADAPTER = "vlecht.people.sign_in.organisation_login.OrganisationAccounts"
SOCIALACCOUNT_FORMS = {
    "signup": f"{_FORMS}.OrganisationSignUpForm",
    "disconnect": f"{_FORMS}.DisconnectForm",
}
SOCIALACCOUNT_STORE_TOKENS = False
# The same address at a provider is no proof that it is the same person (docs/explanation/sign-in.md).
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
OIDC_ALLOW_SIGNUP = environment.flag("VLECHT_OIDC_ALLOW_SIGNUP")
_oidc_server = environment.text("VLECHT_OIDC_SERVER_URL")
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "provider_class": "vlecht.people.sign_in.organisation_login.OrganisationLogin",
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "organisation",
                "name": environment.text("VLECHT_OIDC_NAME", "OpenID Connect"),
                "client_id": environment.text("VLECHT_OIDC_CLIENT_ID"),
                "secret": environment.text("VLECHT_OIDC_CLIENT_SECRET"),
                "settings": {"server_url": _oidc_server},
            }
        ]
        if _oidc_server
        else [],
    }
}
# Failures are counted per account and address together: a whole room shares one address.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "vlecht.people.sign_in.client_trace.account_of"
AXES_LOCKOUT_TEMPLATE = "people/locked_out.html"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "email", "csrfmiddlewaretoken"]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

# --- Language ----------------------------------------------------------------
LANGUAGE_CODE = environment.text("VLECHT_LANGUAGE", "nl")
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = _SERVED_OVER_HTTPS
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# --- Files -------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns when it is absent
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# --- Mail --------------------------------------------------------------------
_mail = urlsplit(environment.text("VLECHT_EMAIL_URL", "console:"))
MAIL_TRANSPORT = f"django.core.mail.backends.{'smtp' if _mail.hostname else 'console'}.EmailBackend"
EMAIL_BACKEND = "vlecht.config.outgoing_mail.BackgroundEmailBackend"
EMAIL_HOST = _mail.hostname or "localhost"
EMAIL_PORT = _mail.port or (465 if _mail.scheme == "smtps" else 587)
EMAIL_HOST_USER = unquote(_mail.username or "")
EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_USE_TLS = bool(_mail.hostname) and not EMAIL_USE_SSL and EMAIL_PORT != 25  # noqa: PLR2004 -- plain SMTP
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = environment.text("VLECHT_EMAIL_FROM", "Vlecht <vlecht@localhost>")

# --- Safety ------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if _SERVED_OVER_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _SERVED_OVER_HTTPS
SECURE_HSTS_PRELOAD = _SERVED_OVER_HTTPS
SECURE_SSL_REDIRECT = _SERVED_OVER_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _SERVED_OVER_HTTPS else None
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_NAME = "__Host-session" if _SERVED_OVER_HTTPS else "session"
SESSION_COOKIE_SECURE = _SERVED_OVER_HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
# In the session, not in a cookie of its own: the list of cookies stays short.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_COOKIE_NAME = "__Host-csrf" if _SERVED_OVER_HTTPS else "csrf"
CSRF_COOKIE_SECURE = _SERVED_OVER_HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [BASE_URL]

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"without_keys": {"()": "vlecht.config.log_filter.WithoutKeys"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["without_keys"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
