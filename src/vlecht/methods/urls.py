"""Addresses of methods."""

from __future__ import annotations

from django.urls import path

from vlecht.methods.views.method_detail import method_detail
from vlecht.methods.views.method_list import method_list

app_name = "methods"

urlpatterns = [
    path("methods/", method_list, name="method-list"),
    path("methods/<slug:method_key>/", method_detail, name="method-detail"),
]
