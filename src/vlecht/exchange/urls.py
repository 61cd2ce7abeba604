"""Addresses of the exchange."""

from __future__ import annotations

from django.urls import path

from vlecht.exchange.views.inventory_upload import inventory_upload
from vlecht.exchange.views.upload_preview import upload_preview

app_name = "exchange"

urlpatterns = [
    path("compare/import/", inventory_upload, name="inventory-upload"),
    path("compare/import/<uuid:upload_id>/", upload_preview, name="upload-preview"),
]
