"""Addresses of consent."""

from __future__ import annotations

from django.urls import path

from vlecht.consent.views.accessibility import accessibility
from vlecht.consent.views.data_inventory import data_inventory
from vlecht.consent.views.erased import erased
from vlecht.consent.views.personal_data import personal_data
from vlecht.consent.views.personal_data_erasure import personal_data_erasure
from vlecht.consent.views.personal_data_export import personal_data_export
from vlecht.consent.views.privacy import privacy

app_name = "consent"
urlpatterns = [
    path("privacy/", privacy, name="privacy"),
    path("privacy/inventory/", data_inventory, name="data-inventory"),
    path("accessibility/", accessibility, name="accessibility"),
    path("account/personal-data/", personal_data, name="personal-data"),
    path("account/personal-data/export/", personal_data_export, name="personal-data-export"),
    path("account/personal-data/erasure/", personal_data_erasure, name="personal-data-erasure"),
    path("erased/", erased, name="erased"),
]
