"""Addresses of the library."""

from __future__ import annotations

from django.urls import path

from vlecht.library.views.search import search

app_name = "library"
urlpatterns = [
    path("search/", search, name="search"),
]
