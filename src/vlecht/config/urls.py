"""All addresses. Each app brings its own; libraries are included under /account/."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from vlecht.config.views.health import health
from vlecht.config.views.robots_txt import robots_txt
from vlecht.config.views.security_txt import security_txt
from vlecht.people.views.language_choice import language_choice

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("vlecht.networks.urls")),
    path("", include("vlecht.consent.urls")),
    path("", include("vlecht.library.urls")),
    path("", include("vlecht.frameworks.urls")),
    path("", include("vlecht.methods.urls")),
    path("", include("vlecht.charter.urls")),
    path("compare/", include("vlecht.comparison.urls")),
    path("", include("vlecht.exchange.urls")),
    path("reports/", include("vlecht.reports.urls")),
    path("kit/", include("vlecht.ui.urls")),
    path("account/", include("vlecht.people.urls")),
    path("account/", include("allauth.urls")),
    path("language/", language_choice, name="set_language"),
    path("healthz", health, name="health"),
    path(".well-known/security.txt", security_txt, name="security-txt"),
    path("robots.txt", robots_txt, name="robots-txt"),
]
