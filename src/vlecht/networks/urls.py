"""Addresses of networks."""

from __future__ import annotations

from django.urls import path

from vlecht.networks.views.today import today

app_name = "networks"
urlpatterns = [
    path("", today, name="today"),
]
