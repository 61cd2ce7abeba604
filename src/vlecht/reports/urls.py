"""Addresses of the reports."""

from __future__ import annotations

from django.urls import path

from vlecht.reports.views.inventory_report import inventory_report
from vlecht.reports.views.inventory_report_file import inventory_report_file

app_name = "reports"

urlpatterns = [
    path("inventories/<uuid:inventory_id>/", inventory_report, name="inventory-report"),
    path(
        "inventories/<uuid:inventory_id>/file/", inventory_report_file, name="inventory-report-file"
    ),
]
