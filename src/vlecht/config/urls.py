"""All addresses. Each app brings its own; libraries are included under /account/."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("vlecht.networks.urls")),
    path("kit/", include("vlecht.ui.urls")),
    path("account/", include("vlecht.people.urls")),
    path("account/", include("allauth.urls")),
    path("language/", set_language, name="set_language"),
]
